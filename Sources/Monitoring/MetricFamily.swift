/// One metric of an exposition: what it is, and its samples.
///
/// Every one is a gauge, since that is what the OpenMetrics text and the older one of node_exporter both know.
struct MetricFamily {
    /// Without the prefix that all have.
    let name: String
    let help: String
    var samples: [Sample] = []

    struct Sample {
        var labels: [(name: String, value: String)] = []
        let value: Int
    }

    init(_ name: String, _ help: String, _ value: Int? = nil) {
        self.name = name
        self.help = help
        samples = value.map { [Sample(value: $0)] } ?? []
    }

    /// The lines of the metric; none where nothing is known of it.
    var text: String {
        guard !samples.isEmpty else { return "" }
        let lines = samples.map { sample in
            let labels = sample.labels.map { "\($0.name)=\"\(Self.escaped($0.value))\"" }.joined(separator: ",")
            return "casewatch_\(name)\(labels.isEmpty ? "" : "{\(labels)}") \(sample.value)\n"
        }
        return "# HELP casewatch_\(name) \(help)\n# TYPE casewatch_\(name) gauge\n" + lines.joined()
    }

    private static func escaped(_ value: String) -> String {
        value.reduce(into: "") { text, character in
            switch character {
            case "\\": text += "\\\\"
            case "\"": text += "\\\""
            case _ where character.isNewline: text += "\\n"
            default: text.append(character)
            }
        }
    }
}
