import Foundation
import TestSupport
import Testing

/// A browser without a window, and the small programs that look at what it shows.
enum Browser {
    /// What is printed where tests are skipped.
    static let why: Comment =
        "needs chromium, tidy, pdftoppm, fc-match and Debian's python3-pil: run 'Deploy/setup tests'"
    static let isThere: Bool =
        [chromium, tidy, pdftoppm, fontMatch].allSatisfy(FileManager.default.isExecutableFile)
        && (try? run(python, "-c", "import PIL").status) == 0

    private static let chromium = "/usr/bin/chromium"
    private static let tidy = "/usr/bin/tidy"
    private static let pdftoppm = "/usr/bin/pdftoppm"
    private static let fontMatch = "/usr/bin/fc-match"
    /// Debian's own, for which Debian packages Pillow.
    private static let python = "/usr/bin/python3"
    /// The scripts, and the pictures that a person has looked at.
    static let folder = URL(filePath: #filePath).appending(path: "../../Pages").standardizedFileURL

    /// How a page is looked at.
    enum View: String, CaseIterable {
        case phone, desk, dark, paper
    }

    @discardableResult
    static func run(_ line: String...) throws -> Program.Result { try Running(line).wait() }

    /// What HTML Tidy finds wrong.
    static func complaints(about page: URL) throws -> String {
        try run(tidy, "-q", "-e", "--drop-empty-elements", "no", page.path).errors
    }

    /// What the check of structure, accessibility and contrast finds wrong.
    static func faults(of page: URL) throws -> String {
        try run(python, folder.appending(path: "check-page.py").path, page.path).output
    }

    /// Everything a page says on the console, loads that fail included.
    static func console(of page: URL, in house: URL) throws -> [Substring] {
        let shown = try open(page, in: house, ["--enable-logging=stderr", "--v=0", "--dump-dom"])
        #expect(shown.status == 0)
        return shown.errors.split(separator: "\n").filter { $0.contains("CONSOLE") }
    }

    /// Takes a picture of the beginning of a page.
    static func picture(of page: URL, as view: View, in house: URL) throws -> URL {
        let picture = house.appending(path: "\(page.lastPathComponent)-\(view.rawValue).png")
        let shoot = ["--hide-scrollbars", "--force-device-scale-factor=1", "--screenshot=\(picture.path)"]
        switch view {
        case .desk:
            try open(page, in: house, shoot + ["--window-size=1280,1400"])
        case .dark:
            let dark = "--blink-settings=preferredColorScheme=0"
            try open(page, in: house, shoot + ["--window-size=1280,1400", dark])
        case .phone:
            // No window is as narrow as a phone, but a frame is.
            let frame = house.appending(path: "phone.html")
            let text =
                "<body style='margin:0'><iframe src='\(page.path)' width=390 height=1400 style='border:0'></iframe>"
            try Data(text.utf8).write(to: frame)
            try open(frame, in: house, shoot + ["--window-size=600,1400"])
        case .paper:
            let sheet = house.appending(path: "sheet.pdf")
            try open(page, in: house, ["--no-pdf-header-footer", "--print-to-pdf=\(sheet.path)"])
            let stem = picture.deletingPathExtension().path
            try run(pdftoppm, "-r", "72", "-png", "-f", "1", "-l", "1", "-singlefile", sheet.path, stem)
        }
        return picture
    }

    /// Nil where a picture is like the one that was kept; a missing one is kept, so that somebody looks at it.
    static func difference(of picture: URL, from name: String) throws -> String? {
        let kept = folder.appending(path: name)
        guard FileManager.default.fileExists(atPath: kept.path) else {
            try FileManager.default.copyItem(at: picture, to: kept)
            try run(python, folder.appending(path: "shrink-picture.py").path, kept.path)
            return "there was no \(name): look at the one just taken and keep it"
        }
        let compared = try run(python, folder.appending(path: "compare-pictures.py").path, kept.path, picture.path)
        return compared.status == 0 ? nil : "\(name): \(compared.output)\(compared.errors)"
    }

    /// Why pictures cannot be compared here; nil where they can.
    static let otherFonts: String? = {
        let here = ["sans-serif", "monospace"].compactMap { family in
            try? run(fontMatch, "-f", "%{family} %{fontversion}", family).output
        }.joined(separator: "\n")
        let place = folder.appending(path: "fonts.txt")
        guard let kept = try? String(contentsOf: place, encoding: .utf8) else {
            try? Data(here.utf8).write(to: place)
            return nil
        }
        return kept == here ? nil : "pictures were taken with other fonts than this machine has"
    }()

    @discardableResult
    private static func open(_ page: URL, in house: URL, _ options: [String]) throws -> Program.Result {
        try Running(
            [
                chromium, "--headless=new", "--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage",
                "--user-data-dir=\(house.appending(path: "profile").path)",
            ] + options + [page.absoluteString]
        ).wait()
    }
}
