internal import CivilCalendar
internal import Obligations

/// The procedures of one directory; of each the file's version, and the last good one where that is refused.
struct ProcedureSet {
    private let directory: String
    private let lastGood: [ProcedureName: RuleText]
    private var chosen: [ProcedureName: Candidate] = [:]
    private(set) var refusals: [Refusal] = []

    /// A procedure with its text.
    private struct Candidate {
        let procedure: Procedure
        let text: RuleText
        /// Whether it is the file's, so that its examples are still to be held.
        let isNew: Bool
    }

    init(directory: String, lastGood: [ProcedureName: RuleText]) {
        self.directory = directory
        self.lastGood = lastGood
        do {
            let names = try DirectoryListing.names(in: directory)
            for name in names { read(name) }
            keepThoseGone(names)
            if chosen.isEmpty, refusals.isEmpty { refuse("holds no procedure; put one into it, as in scr-2015.yaml") }
        } catch {
            refuse(error.problem(of: "procedures", setting: "procedures"))
            for name in lastGood.keys { fallBack(name) }
        }
    }

    /// The divisions whose working days these procedures, or what stands in for them, count by.
    var divisions: Set<Division> {
        Set(chosen.values.map(\.procedure.calendar))
    }

    var editions: [ProcedureName: RuleBook.Edition] {
        chosen.mapValues { RuleBook.Edition(procedure: $0.procedure, digest: $0.text.digest) }
    }

    var texts: [ProcedureName: RuleText] { chosen.mapValues(\.text) }

    /// Holds every new procedure to its own examples; one that breaks them is refused.
    mutating func hold(by almanacs: [Division: RuleBook.Almanac]?) {
        for (name, candidate) in chosen.sorted(by: { $0.key < $1.key }) where candidate.isNew {
            guard let almanac = almanacs?[candidate.procedure.calendar] else { continue }
            let failures = Self.failures(
                of: candidate.procedure, by: almanac.calendar, in: label(FileName.file(of: name.text)))
            guard !failures.isEmpty else { continue }
            refusals += failures
            fallBack(name)
        }
    }

    /// The examples that a procedure itself breaks.
    static func failures(of procedure: Procedure, by calendar: WorkingCalendar, in label: FileLabel) -> [Refusal] {
        procedure.exampleFailures(calendar: calendar).map { failure in
            let given = failure.actual.map { "gives \($0)" } ?? "gives no due date"
            return Refusal(
                "the example does not hold, as the procedure \(given); correct one of the two", in: label,
                at: Position(line: failure.line, column: 1))
        }
    }

    private mutating func read(_ fileName: String) {
        let path = "\(directory)/\(fileName)"
        do {
            let text = RuleText(try SafeFile.read(path).bytes)
            let procedure = try ProcedureFile.read(text.bytes, at: path)
            chosen[procedure.name] = Candidate(procedure: procedure, text: text, isNew: true)
        } catch {
            refusals += Refusal.all(error, in: label(fileName), whereMissing: "put it back")
            fallBack(ProcedureFile.name(of: path))
        }
    }

    /// A file that is gone is told of, and what it said last stays in force.
    private mutating func keepThoseGone(_ names: [String]) {
        for name in lastGood.keys.sorted() where !names.contains(FileName.file(of: name.text)) {
            let problem = "is gone; put it back, for its last version stays in force as long as cases follow it"
            refusals.append(Refusal(problem, in: label(FileName.file(of: name.text))))
            fallBack(name)
        }
    }

    private mutating func fallBack(_ name: ProcedureName) {
        chosen[name] = lastGood[name].flatMap { text in
            let path = "\(directory)/\(FileName.file(of: name.text))"
            let procedure = try? ProcedureFile.read(text.bytes, at: path)
            return procedure.map { Candidate(procedure: $0, text: text, isNew: false) }
        }
    }

    private mutating func refuse(_ problem: String) {
        refusals.append(Refusal(problem, in: FileLabel(.procedures, at: directory)))
    }

    private func label(_ fileName: String) -> FileLabel {
        let path = "\(directory)/\(fileName)"
        return FileLabel(.procedure, at: path, inode: FileStamp(path: path)?.inode)
    }
}
