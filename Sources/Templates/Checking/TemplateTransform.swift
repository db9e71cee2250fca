/// What may be asked of a value besides itself.
enum TemplateTransform {
    /// Of an element of a list.
    static let positions = ["first", "last", "odd", "even"]

    static func of(_ shape: TemplateShape) -> [String: TemplateShape]? {
        switch shape {
        case .text: ["uppercased": .text, "lowercased": .text]
        case .list: ["empty": .flag, "count": .text]
        case .flag, .record: nil
        }
    }
}
