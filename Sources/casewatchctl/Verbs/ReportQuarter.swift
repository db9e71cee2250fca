import ArgumentParser
import Control
import Reports

/// The Board's quarterly update.
struct ReportQuarter: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "quarter",
        abstract: "The Board's quarterly update over all reviews.",
        discussion: """
            What is overdue and still due, what was done in time and late over five quarters, who still has to do \
            something, the action plans, and what comes next. Without --from and --to it is about the present quarter; \
            a period that has passed is shown as it stood when it ended.
            """)

    @ParentCommand var parent: Casewatchctl
    @OptionGroup var reporting: Reporting

    @OptionGroup var form: ReportCase.Form

    @Option(help: ArgumentHelp("The first day.", valueName: "date"))
    var from: String?

    @Option(help: ArgumentHelp("The last day.", valueName: "date"))
    var to: String?

    func validate() throws {
        guard (from == nil) == (to == nil) else {
            throw ValidationError("give both --from and --to, or neither for the present quarter")
        }
    }

    func run() async throws {
        try await Problem.reporting {
            let pages = try reporting.pages(parent.place)
            let reporter = try await reporting.reporter(parent.place)
            var period = ReportPeriod(quarterOf: reporter.today)
            if let from, let to {
                guard let asked = ReportPeriod(from: try Problem.day(from), to: try Problem.day(to)) else {
                    throw Problem.refused(.notAllowed(why: "the period ends before it begins"))
                }
                period = asked
            }
            let facts = try await reporter.quarterFacts(period)
            switch form.chosen {
            case .html: try reporting.write(pages.html(QuarterPage(facts)), for: .colleagues)
            case .csv: try reporting.write(CSVText(CSVTable(facts)).text, for: .colleagues)
            case .json: try reporting.write(json: facts, for: .colleagues)
            }
        }
    }
}
