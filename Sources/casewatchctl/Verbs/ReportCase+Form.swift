import ArgumentParser

extension ReportCase {
    /// In which form a report is wanted.
    struct Form: ParsableArguments {
        @Option(help: "html, csv for a spreadsheet, or json for a program.")
        var format: Format?

        @Flag(help: "Print what the page says as one JSON object; the same as --format json.")
        var json = false

        func validate() throws {
            guard !json || format == nil || format == .json else {
                throw ValidationError("--json and --format are two forms of the answer: give one of them")
            }
        }

        var chosen: Format { json ? .json : format ?? .html }
    }

    enum Format: String, ExpressibleByArgument, CaseIterable {
        case html, csv, json
    }
}
