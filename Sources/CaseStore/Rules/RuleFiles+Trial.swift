import CivilCalendar
package import Obligations

extension RuleFiles {
    /// Rules with single files in the place of those in force, to see what they would change.
    ///
    /// The procedure may stand in a file of any name; its examples are held as at any loading.
    package static func rules(
        _ rules: RuleBook, withProcedureAt procedurePath: String?, holidaysAt holidaysPath: String?
    ) throws(Refusals) -> RuleBook {
        var rules = rules
        var procedure: (Procedure, digest: String)?
        if let procedurePath {
            let text = try text(at: procedurePath, .procedure)
            procedure = (try ProcedureFile.read(text.bytes, at: procedurePath, isFreelyNamed: true), text.digest)
        }
        if let holidaysPath {
            let text = try text(at: holidaysPath, .holidays)
            let file = try HolidaysFile(text.bytes, at: holidaysPath)
            for division in Set(rules.calendars.keys).union([procedure?.0.calendar].compactMap(\.self)) {
                let calendar = WorkingCalendar(try file.holidays(of: division))
                rules.calendars[division] = RuleBook.Almanac(calendar: calendar, digest: text.digest)
            }
        }
        if let procedurePath, let (procedure, digest) = procedure {
            if let almanac = rules.calendars[procedure.calendar] {
                let label = FileLabel(.procedure, at: procedurePath)
                let failures = ProcedureSet.failures(of: procedure, by: almanac.calendar, in: label)
                if let first = failures.first { throw Refusals(first, others: Array(failures.dropFirst())) }
            }
            rules.procedures[procedure.name] = RuleBook.Edition(procedure: procedure, digest: digest)
        }
        return rules
    }

    private static func text(at path: String, _ kind: FileLabel.Kind) throws(Refusals) -> RuleText {
        do throws(FileProblem) {
            return RuleText(try SafeFile.read(path).bytes)
        } catch {
            throw Refusals(Refusal("\(error)", in: FileLabel(kind, at: path)))
        }
    }
}
