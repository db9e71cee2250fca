import ArgumentParser
import Reports

/// The life of one review on one page.
struct ReportCase: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "case",
        abstract: "The life of one review on one page: a timeline, and the duties behind it.",
        discussion: """
            The page opens in any browser, prints on A4 and loads nothing. It names no service, agency or action: they \
            are shown by their number in the case. With --config what was said is read from the ledger, where it can be.
            """)

    @ParentCommand var parent: Casewatchctl
    @OptionGroup var reporting: Reporting

    @OptionGroup var form: Form

    @Argument(help: ArgumentHelp("The reference of the case.", valueName: "case"))
    var reference: String

    func run() async throws {
        try await Problem.reporting {
            let pages = try reporting.pages(parent.place)
            let facts = try await reporting.reporter(parent.place).caseFacts(reference)
            switch form.chosen {
            case .html: try reporting.write(pages.html(CasePage(facts)), for: .owner)
            case .csv: try reporting.write(CSVText(CSVTable(facts)).text, for: .owner)
            case .json: try reporting.write(json: facts, for: .owner)
            }
        }
    }
}
