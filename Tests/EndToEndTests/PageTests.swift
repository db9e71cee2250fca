import Foundation
import TestSupport
import Testing

@Suite(.serialized)
struct `The pages of reports in a browser` {
    private let partnership: Partnership
    private let house: URL

    init() throws {
        partnership = try Partnership(reviews: ())
        house = partnership.folder
    }

    @Test(.enabled(if: Browser.isThere, Browser.why), arguments: Document.allCases)
    func `are sound, for everybody, and say nothing on the console`(document: Document) throws {
        let page = try document.page(from: partnership)
        #expect(try Browser.complaints(about: page) == "")
        #expect(try Browser.faults(of: page) == "")
        #expect(try Browser.console(of: page, in: house) == [])
    }

    @Test(.enabled(if: Browser.isThere, Browser.why))
    func `would be caught if they were not`() throws {
        let page = house.appending(path: "bad.html")
        let bad = """
            <!DOCTYPE html><html><head><title>x</title><style>:root { --paper: #fff; --soft: #fff; --ink: #999; \
            --quiet: #000; --accent: #000; --run: #000 }</style></head><body><h2>x</h2><img src="http://127.0.0.1:1/x.png">\
            <table><tr><th>x</th></tr></table><svg><use href="#nothing"></use></svg><script>console.log(1)</script></p2>
            """
        try Data(bad.utf8).write(to: page)
        #expect(try Browser.complaints(about: page) != "")
        let faults = try Browser.faults(of: page)
        for fault in [
            "language", "load", "first heading", "nothing is called", "contrast", "text that stands",
        ] {
            #expect(faults.contains(fault), "\(fault)")
        }
        #expect(try !Browser.console(of: page, in: house).isEmpty)
    }

    @Test(
        .enabled(if: Browser.isThere && Browser.otherFonts == nil, "\(Browser.otherFonts ?? "\(Browser.why)")"),
        arguments: Document.allCases, Browser.View.allCases)
    func `look as they did when a person looked at them`(document: Document, view: Browser.View) throws {
        let page = try document.page(from: partnership)
        let picture = try Browser.picture(of: page, as: view, in: house)
        #expect(try Browser.difference(of: picture, from: "\(document.rawValue)-\(view.rawValue).png") == nil)
    }

    enum Document: String, CaseIterable {
        case review, quarter, month

        func page(from partnership: Partnership) throws -> URL {
            let page = partnership.folder.appending(path: "\(rawValue).html")
            let line =
                switch self {
                case .review: ["report", "case", "BSCP-2026-014"]
                case .quarter: ["report", "quarter"]
                case .month: ["calendar", "--month", "2026-12", "--format", "html"]
                }
            let options = ["--config", partnership.settings] + line + ["--today", "2026-11-20", "-o", page.path]
            let written = try Program.ctl.run(options)
            #expect(written.status == 0, "\(written.errors)")
            return page
        }
    }
}
