import CivilCalendar
import NIOCore
import Obligations

@testable import CaseStore
@testable import Control

/// What is read from people or from the socket, and may hold anything; it is read or refused, and nothing worse.
enum Reader: String, CaseIterable {
    case `case`, procedure, holidays, request

    func read(_ bytes: [UInt8]) {
        do {
            switch self {
            case .case: try readCase(bytes)
            case .procedure: _ = try ProcedureFile.read(bytes, at: "/rules/any.yaml", isFreelyNamed: true)
            case .holidays: _ = try HolidaysFile(bytes, at: "/rules/holidays.json").holidays(of: .englandAndWales)
            case .request: try readRequests(bytes)
            }
        } catch let refusals as Refusals {
            for refusal in refusals.all {
                precondition(refusal.problem.utf8.count < 1_000, "a refusal tells too much")
                // No direction, no end of a line: the marks by which a refused text would show.
                precondition(refusal.problem.unicodeScalars.allSatisfy { $0.value >= 0x20 }, "a refusal repeats")
            }
        } catch {
            // A request that is refused, which the caller is told.
        }
    }

    /// What can be read can be judged as well, on any day.
    private func readCase(_ bytes: [UInt8]) throws {
        guard let reference = CaseReference("BSCP-2026-014"), let rules = Rules.shared else {
            preconditionFailure("the shipped procedure cannot be read")
        }
        let read = try CaseFile.read(bytes, named: reference, knowing: rules.procedures, noLaterThan: nil)
        guard let procedure = rules.procedures[read.procedure] else { return }
        for day in rules.days {
            _ = Evaluation(procedure: procedure, calendar: rules.calendar, asOf: day, showsNext: true)
                .instances(of: read)
        }
    }

    /// As the socket takes them: cut into frames, read, and routed for somebody who may do everything.
    private func readRequests(_ bytes: [UInt8]) throws {
        var splitter = FrameSplitter(limit: 1 << 16)
        for piece in bytes.split(separator: 0x0A, omittingEmptySubsequences: false) {
            splitter.append(ByteBuffer(bytes: piece))
        }
        let router = CallRouter(identity: ServiceIdentity(vendor: "", version: "", url: ""))
        let caller = Caller(peer: Peer(uid: 0, gid: 0, pid: 1), access: .change(.root))
        while case .frame(let frame) = splitter.next() {
            let call = try VarlinkCall(frame: frame)
            guard case .ask(let request) = router.turn(for: call, from: caller) else { continue }
            // What is asked is the same once it was written and read again.
            let written = try JSONParser.parse(Array(try JSONEncoding.pieces(of: request).joined()))
            let again = try Interface.Request(request.method, parameters: written)
            precondition(again == request, "a request changes on its way")
        }
    }
}

/// The shipped procedure, which cases are read under.
private struct Rules {
    let procedures: [ProcedureName: Procedure]
    let calendar: WorkingCalendar
    let days: [CivilDate]

    static let shared: Rules? = {
        let root = #filePath.split(separator: "/").dropLast(4).joined(separator: "/")
        let path = "/\(root)/Config/procedures/scr-2015.yaml"
        guard let text = try? SafeFile.read(path), let procedure = try? ProcedureFile.read(text.bytes, at: path) else {
            return nil
        }
        return Rules(
            procedures: [procedure.name: procedure],
            calendar: WorkingCalendar(BankHolidays(division: .englandAndWales, published: [])),
            days: ["0001-01-01", "2026-02-10", "9999-12-31"].compactMap { CivilDate($0) })
    }()
}
