internal import Obligations

extension Ladder {
    private static let mostRungs = 50

    /// Reads a list of rungs; what is wrong is complained of, and then never used.
    init(reading field: Field) {
        var rungs: [Rung] = []
        for item in field.filledList(atMost: Self.mostRungs) ?? [] {
            let fields = item.mapping(of: "a rung", keys: ["when", "level"])
            let level = fields?.required("level").flatMap { $0.number(0...3) }
            guard let when = fields?.required("when"), let time = Self.time(when), let level else { continue }
            if rungs.contains(where: { $0.when == time }) {
                when.complain("is the time of an earlier rung of this ladder; keep one of them")
            }
            rungs.append(Rung(when: time, level: level))
        }
        self.init(rungs)
    }

    private static func time(_ field: Field) -> RungTime? {
        guard let text = field.text() else { return nil }
        do {
            return try RungTime(reading: text)
        } catch .unit(let rule) {
            return field.refuse("has another unit than it can have: \(rule)")
        } catch {
            return field.refuse("\(error); as in 'start', '7 days before', 'on the day', 'every 7 days after 14 days'")
        }
    }
}
