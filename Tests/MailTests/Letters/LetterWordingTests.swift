import CivilCalendar
import Obligations
import Testing

@testable import Mail

struct `A letter's wording` {
    private func lines(_ notices: Notice...) throws -> [String] {
        let letter = Sample.writer.letters(notices: notices, date: Sample.date)[0]
        return try ParsedLetter(letter).text.split(separator: "\n").map(String.init)
    }

    @Test(arguments: [
        (2, "2 days left"), (1, "1 day left"), (0, "due today"), (-1, "1 day overdue"), (-5, "5 days overdue"),
    ])
    func `counts the days of a statutory duty`(_ days: Int, _ expected: String) throws {
        #expect(try lines(Sample.notice(daysLeft: days)).contains("  " + expected))
    }

    @Test func `names the true due date, and the day to act by where it differs`() throws {
        #expect(
            try lines(Sample.notice()).contains("  due Friday 25 December 2026, act by Thursday 24 December 2026"))
        let same = try lines(Sample.notice(due: "2026-12-23", actBy: "2026-12-23"))
        #expect(same.contains("  due Wednesday 23 December 2026"))
        #expect(try lines(Sample.notice(actBy: nil)).contains("  due Friday 25 December 2026"))
    }

    @Test(arguments: [
        (1, "January"), (2, "February"), (3, "March"), (4, "April"), (5, "May"), (6, "June"), (7, "July"),
        (8, "August"), (9, "September"), (10, "October"), (11, "November"), (12, "December"),
    ])
    func `names the months`(_ month: Int, _ name: String) throws {
        let day = try #require(CivilDate(year: 2027, month: month, day: 7))
        #expect(day.inWords == "\(day.weekday.name) 7 \(name) 2027")
    }

    @Test func `says on what a date rests`() throws {
        #expect(try lines(Sample.notice()).contains("  statutory, L17"))
        #expect(
            try lines(Sample.notice().with { $0.isVerified = false })
                .contains("  statutory, L17 (not verified against the source)"))
        #expect(
            try lines(Sample.notice(source: "L30", basis: .advisory)).contains("  advisory, L30: no limit is stated"))
    }

    @Test(arguments: [
        ("14 days after", "  recorded at least 14 days ago, not yet done"),
        ("5 working days after", "  recorded at least 5 working days ago, not yet done"),
    ])
    func `asks after a duty without a date by how long ago it was recorded`(_ rung: String, _ line: String) throws {
        let notice = Sample.notice(rung: rung, basis: .advisory, due: nil, actBy: nil, daysLeft: nil)
        let lines = try lines(notice)
        #expect(lines.contains(line))
        #expect(lines[0] == "1 duty is not yet done.")
        #expect(lines.contains("  to be done promptly"))
    }

    @Test func `prompts for a duty without a date at its start`() throws {
        let lines = try lines(Sample.notice(rung: "start", basis: .advisory, due: nil, actBy: nil, daysLeft: nil))
        #expect(lines[0] == "1 duty is coming up.")
        #expect(lines.contains("  to be done promptly"))
        #expect(!lines.contains { $0.contains("recorded at least") })
    }

    @Test(arguments: [nil, 3, 0, -1, -90], Notice.Kind.allCases)
    func `never calls an advisory duty overdue`(_ days: Int?, _ kind: Notice.Kind) throws {
        for state in InstanceState.allCases {
            for level in 0...3 {
                for rung in ["start", "on the day", "28 days after", "breached", "moved"] {
                    let notice = Sample.notice(
                        rung: rung, kind: kind, level: level, basis: .advisory, state: state,
                        due: days == nil ? nil : "2026-12-25", daysLeft: days)
                    let text = try lines(notice).joined(separator: "\n").lowercased()
                    #expect(!text.contains("overdue"), "\(state) \(level) \(rung)")
                }
            }
        }
    }

    @Test func `does not call a day to act by the due day`() throws {
        let lines = try lines(Sample.notice(rung: "on the day", kind: .due, daysLeft: 1))
        #expect(lines[0] == "1 duty is to be done today.")
        #expect(lines.contains("TO BE DONE TODAY"))
        #expect(lines.contains("  1 day left"))
    }

    @Test func `does not count the days of a duty that is no longer owed`() throws {
        let move = Move(old: Sample.day("2026-12-01"), new: nil, cause: .edit)
        let lines = try lines(
            Sample.notice(rung: "moved", kind: .moved, state: .cancelled, due: nil, actBy: nil, daysLeft: nil).with {
                $0.move = move
            })
        #expect(lines.contains("  was due Tuesday 1 December 2026, no longer: the case file was changed"))
        #expect(!lines.contains { $0.contains("left") || $0.contains("overdue") })
    }

    @Test(
        arguments: [
            (.edit, "the case file was changed"), (.extension, "an extension was recorded"),
            (.calendar, "the bank holidays changed"), (.procedure, "the procedure changed"),
        ] as [(Move.Cause, String)])
    func `says from where to where a date moved and why`(_ cause: Move.Cause, _ words: String) throws {
        func line(_ old: String?, _ new: String?) throws -> String {
            let move = Move(old: old.map(Sample.day), new: new.map(Sample.day), cause: cause)
            let notice = Sample.notice(rung: "moved", kind: .moved, due: nil, actBy: nil).with { $0.move = move }
            let lines = try lines(notice).split(separator: "  Decide whether a review will be held")
            return try #require(lines.last).prefix { !$0.hasPrefix("  no due date") }
                .map { $0.drop { $0 == " " } }.joined(separator: " ")
        }
        #expect(
            try line("2026-12-01", "2026-12-02")
                == "moved from Tuesday 1 December 2026 to Wednesday 2 December 2026: \(words)")
        #expect(try line(nil, "2026-12-02") == "had no due date, now due Wednesday 2 December 2026: \(words)")
        #expect(try line("2026-12-01", nil) == "was due Tuesday 1 December 2026, no longer: \(words)")
        #expect(try line(nil, nil) == "is no longer recorded: \(words)")
    }

    @Test func `calls a duty to be done promptly neither overdue nor escalated, whatever its basis`() throws {
        for basis in [Basis.statutory, .advisory] {
            let notice = Sample.notice(rung: "7 days after", kind: .escalated, level: 1, due: nil, actBy: nil)
                .with {
                    $0.basis = basis; $0.daysLeft = nil
                }
            let text = try lines(notice)
            #expect(text.contains("  to be done promptly"))
            #expect(text.contains("  recorded at least 7 days ago, not yet done"))
            #expect(text.contains { $0.hasPrefix("  \(basis.rawValue), ") })
            #expect(!text.joined().lowercased().contains("overdue"))
            #expect(!text.joined().contains("no due date"))
            let letter = Sample.writer.letters(notices: [notice], date: Sample.date)[0]
            #expect(try ParsedLetter(letter).text.split(separator: "\n").first == "1 duty is not yet done.")
        }
    }

    @Test func `says of a notice that stands for no other only when it should have been said`() throws {
        let text = try lines(Sample.notice(rung: "start").with { $0.belated = Sample.day("2026-12-01") })
        #expect(text.contains("  this should have been said on Tuesday 1 December 2026"))
        #expect(!text.joined().contains("missed"))
    }

    @Test func `sums up in the first line`() throws {
        func summary(_ notices: Notice...) throws -> String? {
            let letter = Sample.writer.letters(notices: notices, date: Sample.date)[0]
            return try ParsedLetter(letter).text.split(separator: "\n").first.map(String.init)
        }
        let moved = Sample.notice(rung: "moved", kind: .moved)
        let late = [Sample.notice("a", daysLeft: -1), Sample.notice("b", daysLeft: -2)]
        #expect(
            try summary(late[0], late[1], Sample.notice("c", daysLeft: 0)) == "2 duties are overdue, 1 is due today.")
        #expect(try summary(Sample.notice("a"), Sample.notice("b")) == "2 duties are coming up.")
        #expect(try summary(Sample.notice(level: 1, daysLeft: 2)) == "1 duty is escalated to you.")
        #expect(try summary(moved, moved.with { $0.identity.episode = 2 }) == "2 due dates have moved.")
        #expect(try summary(Sample.notice(), moved) == "1 duty is coming up, 1 due date has moved.")
        #expect(try summary(Sample.notice(level: 1, state: .breached)) == "1 duty was ended too soon.")
        #expect(try summary(Sample.notice(kind: .undelivered)) == "1 duty is escalated to you.")
    }

    @Test func `puts the latest first and leaves empty sections out`() throws {
        let text = try Sample.text(
            Sample.notice("soon", daysLeft: 3), Sample.notice("late", daysLeft: -3),
            Sample.notice("later", daysLeft: 9), Sample.notice("latest", daysLeft: -30),
            Sample.notice("none", due: nil, daysLeft: nil))
        let keys = text.split(separator: "\n").filter { $0.hasPrefix("BSCP") }.map { $0.split(separator: " ")[1] }
        #expect(keys == ["latest", "late", "soon", "later", "none"])
        let headings = text.split(separator: "\n").filter { $0 == $0.uppercased() }
        #expect(headings == ["OVERDUE AND ESCALATED", "COMING UP"])
    }

    @Test func `does not say overdue over what is only escalated`() throws {
        #expect(try lines(Sample.notice(level: 1, daysLeft: 2)).contains("ESCALATED"))
    }
}
