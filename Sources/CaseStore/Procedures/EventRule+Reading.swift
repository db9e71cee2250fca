internal import Obligations

extension EventRule {
    /// Reads `title` or `{title: …, planned: …, replaces: …}`; what is wrong is complained of, and then never used.
    init(reading field: Field) {
        guard case .mapping = field.element.content else {
            self.init(title: field.sentence() ?? "")
            return
        }
        let fields = field.mapping(of: "the rule of an event", keys: ["title", "planned", "replaces"])
        self.init(
            title: fields?.required("title").flatMap { $0.sentence() } ?? "",
            isPlanned: fields?["planned"].flatMap { $0.flag() } ?? false,
            replaces: fields?["replaces"].flatMap { $0.flag() } ?? false)
    }
}
