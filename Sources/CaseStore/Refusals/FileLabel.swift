package import Obligations

/// What a file is called: the name that may leave the program, and the true path.
package struct FileLabel: Sendable, Hashable {
    /// For journal, letters and socket.
    package let shown: String
    /// For the eyes of whoever may read the file anyway.
    package let path: String

    /// What a file is for, which decides whether its name may be shown, and how it is called if not.
    package enum Kind: String, Sendable {
        case caseFile = "case file"
        case cases = "directory of cases"
        case procedure = "procedure file"
        case procedures = "directory of procedures"
        case contacts = "contacts file"
        case holidays = "file of bank holidays"
        case settings = "settings file"
        case letter = "template of letters"
        case letters = "directory of letters"
        case report = "template of reports"
        case reports = "directory of reports"
    }

    /// Shows the file's name where it is a name such a file may have, and otherwise only its inode: a name made up by
    /// a person may be a child's.
    package init(_ kind: Kind, at path: String, inode: UInt64? = nil) {
        self.path = path
        let name = path.split(separator: "/").last.map(String.init) ?? ""
        if Self.isNameable(name, as: kind) {
            shown = name
        } else {
            shown = "unnamed \(kind.rawValue)" + (inode.map { " (inode \($0))" } ?? "")
        }
    }

    /// The file of a case, which is named by its reference.
    package init(_ reference: CaseReference, at path: String? = nil) {
        shown = FileName.file(of: reference.text)
        self.path = path ?? shown
    }

    /// The path with control and direction characters written out, since a terminal would obey them.
    var printablePath: String {
        path.unicodeScalars.reduce(into: "") { text, scalar in
            if ForbiddenCharacter(scalar) == nil, scalar != "\t", scalar != "\n", scalar != "\r" {
                text.unicodeScalars.append(scalar)
            } else {
                text += scalar.escaped(asASCII: true)
            }
        }
    }

    /// The name of a file, or of what is built in where there is none.
    private static func isTemplate(_ stem: String) -> Bool {
        let builtIn = "built-in "
        return Word.isWord(stem.hasPrefix(builtIn) ? String(stem.dropFirst(builtIn.count)) : stem)
    }

    private static func isNameable(_ name: String, as kind: Kind) -> Bool {
        switch kind {
        case .caseFile: FileName.stem(of: name).flatMap { CaseReference($0) } != nil
        case .letter, .report: FileName.stem(of: name, ending: TemplateFile.ending).map(Self.isTemplate) ?? false
        case .procedure: FileName.stem(of: name).map { Word.isWord($0) } ?? false
        case .cases, .procedures, .contacts, .holidays, .settings, .letters, .reports:
            !name.isEmpty && name.utf8.allSatisfy { (UInt8(ascii: "!")...UInt8(ascii: "~")).contains($0) }
        }
    }
}
