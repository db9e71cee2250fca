internal import CivilCalendar
internal import Obligations

/// The working days of every division that a procedure counts by.
struct HolidaySet {
    /// Nil where nothing could be read at all.
    let almanacs: [Division: RuleBook.Almanac]?
    let text: RuleText?
    let refusals: [Refusal]

    init(at path: String, lastGood: RuleText?, needing divisions: Set<Division>) {
        var refusals: [Refusal] = []
        var now: Reading?
        do {
            let text = RuleText(try HolidaysFile.bytes(at: path))
            now = Reading(text: text, file: try HolidaysFile(text.bytes, at: path), divisions: divisions)
            refusals += now?.refusals ?? []
        } catch {
            let help =
                "download \(HolidaysFile.source) to this place, or correct 'holidays' in the settings"
            refusals += Refusal.all(error, in: FileLabel(.holidays, at: path), whereMissing: help)
        }
        self.refusals = refusals

        guard !refusals.isEmpty else {
            almanacs = now?.almanacs
            text = now?.text
            return
        }
        // The last good text comes first, and what is right in the refused one serves only where that says nothing.
        let former = lastGood.flatMap { text in
            (try? HolidaysFile(text.bytes, at: path)).map { Reading(text: text, file: $0, divisions: divisions) }
        }
        let usable = [former, now].compactMap { $0 }.filter { !$0.almanacs.isEmpty }
        almanacs = usable.first.map { first in
            usable.dropFirst().reduce(into: first.almanacs) { almanacs, reading in
                almanacs.merge(reading.almanacs) { former, _ in former }
            }
        }
        text = usable.first?.text
    }

    /// One text with what it says of the divisions in question.
    private struct Reading {
        let text: RuleText
        private(set) var almanacs: [Division: RuleBook.Almanac] = [:]
        private(set) var refusals: [Refusal] = []

        init(text: RuleText, file: HolidaysFile, divisions: Set<Division>) {
            self.text = text
            for division in divisions.sorted(by: { $0.rawValue < $1.rawValue }) {
                do {
                    let calendar = WorkingCalendar(try file.holidays(of: division))
                    almanacs[division] = RuleBook.Almanac(calendar: calendar, digest: text.digest)
                } catch {
                    refusals += error.all
                }
            }
        }
    }
}
