import CaseStore
import CivilCalendar
import Clock
package import Control
import Dispatch
import Ledger
import Obligations
import Release
import Systemd

extension Daemon: ControlService {
    /// Answers one request of a caller who was let in; changes are journalled with the caller's uid.
    package func answer(_ request: Interface.Request, from caller: Caller) throws -> Interface.Reply {
        defer { endIfBroken() }
        return switch request {
        case .status: .status(status())
        case .cases(let asked): .cases(try answers.cases(asked))
        case .agenda(let asked): .agenda(try answers.agenda(asked))
        case .explain(let asked): .explain(try answers.explain(asked))
        case .why(let asked): .why(try why(asked))
        case .forecast(let asked): .forecast(try answers.forecast(asked))
        case .silences: .silences(Interface.SilencesReply(silences: try silences()))
        case .acknowledge(let asked):
            .acknowledge(Interface.AcknowledgeReply(silence: try acknowledge(asked, by: caller)))
        case .addSilence(let asked): .addSilence(Interface.AddSilenceReply(silence: try addSilence(asked, by: caller)))
        case .removeSilence(let asked): try removeSilence(asked.id, by: caller)
        case .forget(let asked): try forget(asked, by: caller)
        case .rescan: .rescan(rescanned(by: caller))
        case .reload: .reload(reloaded(by: caller))
        case .spool: .spool(Interface.SpoolReply(letters: try letters()))
        case .retryLetter(let asked): try retryLetter(asked.id, by: caller)
        case .testMail(let asked): .testMail(Interface.TestMailReply(letter: try testMail(asked, by: caller)))
        case .follow: throw Interface.NotImplemented()
        }
    }

    /// Notices from now on, as they are said.
    package func notices(for caller: Caller) -> AsyncStream<Interface.Notice> {
        let number = lastFollower + 1
        lastFollower = number
        let (stream, continuation) = AsyncStream.makeStream(of: Interface.Notice.self)
        followers[number] = continuation
        continuation.onTermination = { [weak self, queue] _ in
            queue.async { [weak self] in self?.assumeIsolated { $0.unfollow(number) } }
        }
        return stream
    }

    var answers: Answers {
        let zone = surroundings.zone
        return Answers(book: watch.book, cases: watch.cases, now: surroundings.now) {
            zone.rfc3339(zone.instant(of: $0))
        }
    }

    private static func shown(_ refusal: CaseStore.Refusal) -> Interface.Refusal {
        Interface.Refusal(at: refusal.place, problem: refusal.problem)
    }

    private func unfollow(_ number: Int) {
        followers[number] = nil
    }

    private func status() -> Interface.StatusReply {
        let answers = self.answers
        updateOverview()
        let counts = letterCounts()
        let standing = Standing(
            version: Version.text, started: surroundings.zone.rfc3339(started),
            timezone: surroundings.zone.identifier, refused: refusals.map(Self.shown), next: nextWake,
            queued: (counts[.intended] ?? 0) + (counts[.spooled] ?? 0), failed: counts[.failed] ?? 0,
            faults: faults.map { Interface.Fault(part: $0.key.part, problem: $0.value) },
            lettersWait: lettersWait((counts[.intended] ?? 0) + (counts[.spooled] ?? 0)),
            warnings: answers.warnings(overview) + settings.warnings(readFrom: settingsPath))
        return answers.status(standing, overview)
    }

    /// A ledger that cannot tell is a fault, and not a spool without letters.
    func letterCounts() -> [LetterState: Int] {
        do {
            let counts = try ledger.letterCounts(failedSince: firstDayKept)
            recovered(.count)
            return counts
        } catch {
            report(.count, "the letters cannot be counted: \(error)")
            return [:]
        }
    }

    /// Counts the cases that changed since somebody last asked, and those that another day makes stand otherwise.
    func updateOverview() {
        overview.update(to: surroundings.now.date, watch.cases, under: watch.book)
    }

    private func why(_ asked: Interface.WhyRequest) throws -> Interface.WhyReply {
        var stored: [StoredNotice]?
        return try answers.why(asked) { key, rung in
            guard let reference = CaseReference(asked.reference) else { return nil }
            let notices = stored ?? (try? ledger.notices(of: key, in: reference)) ?? []
            stored = notices
            return notices.first { $0.identity.rung == rung.rung && $0.identity.episode == rung.episode }?.delivery
                .flatMap { Interface.RungDecision.Delivery(rawValue: $0.rawValue) }
        }
    }

    private func rescanned(by caller: Caller) -> Interface.RescanReply {
        note(.rescan, by: caller)
        let store = rescan()
        return Interface.RescanReply(
            cases: watch.cases.count, refused: ([store].compactMap(\.self) + refusals).map(Self.shown))
    }

    private func reloaded(by caller: Caller) -> Interface.ReloadReply {
        note(.reload, by: caller)
        return Interface.ReloadReply(problems: reload().map(Self.shown))
    }

    /// Writes down what operators did, in that order.
    func recordChanges() {
        guard !unrecorded.isEmpty else { return }
        do {
            while let first = unrecorded.first {
                try ledger.append(first)
                unrecorded.removeFirst()
            }
            recovered(.note)
        } catch {
            report(.note, "a change by an operator is not recorded yet: \(error)")
        }
    }

    private func note(_ method: Interface.Method, by caller: Caller) {
        let uid = caller.peer.uid
        unrecorded.append(change(method.rawValue, what: "", by: caller))
        recordChanges()
        surroundings.journal.write(
            JournalEntry(
                "\(method.rawValue) asked for by uid \(uid)", id: .change, priority: .notice,
                fields: [.uid: String(uid)]))
    }
}
