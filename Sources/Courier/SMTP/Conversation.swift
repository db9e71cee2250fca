/// What was said so far in handing over one letter, and for how long the other side has been silent.
struct Conversation {
    typealias Time = ContinuousClock.Instant

    /// How far it has come.
    enum Stage: Equatable {
        case connecting
        /// Connected; the server's greeting is awaited, or its answer to a command about the session.
        case session
        case sender, recipient, data
        /// The letter's bytes are on their way.
        case body
        /// Everything of the letter has been handed over.
        case end
    }

    private(set) var stage = Stage.connecting
    /// The lines of the last complete reply.
    private(set) var reply: [String] = []
    /// Whether the last thing said was said by the server.
    private(set) var isAnswered = false
    /// Whether a limit passed.
    private(set) var isOverdue = false
    private let began: Time
    private var lastSign: Time
    private var unfinished: [String] = []
    /// Whether the session is being ended; what is said from there on is not about the letter.
    private var isOver = false

    init(at now: Time) {
        began = now
        lastSign = now
    }

    mutating func connected(at now: Time) {
        guard stage == .connecting else { return }
        stage = .session
        lastSign = now
    }

    /// Takes note of a line that was sent; all but its first word may be secret.
    mutating func sent(_ line: some Collection<UInt8>, at now: Time) {
        guard !isOver else { return }
        let verb = String(decoding: line.prefix { $0 > 0x20 && $0 != UInt8(ascii: ":") }.prefix(8), as: UTF8.self)
        switch verb {
        case "MAIL": stage = .sender
        case "RCPT": stage = .recipient
        case "DATA": stage = .data
        case "QUIT":
            isOver = true
            return
        default: if stage == .connecting { stage = .session }
        }
        isAnswered = false
        lastSign = now
    }

    /// Takes note of a line from the server.
    mutating func received(_ line: some Collection<UInt8>, at now: Time) {
        guard !isOver else { return }
        if stage == .connecting { stage = .session }
        lastSign = now
        let bytes = line.prefix(1_024).filter { $0 != 0x0D && $0 != 0x0A }
        guard bytes.count >= 3, bytes.prefix(3).allSatisfy({ (0x30...0x39).contains($0) }) else { return }
        if unfinished.count < Self.mostLines { unfinished.append(String(decoding: bytes, as: UTF8.self)) }
        guard bytes.count == 3 || bytes[3] != UInt8(ascii: "-") else { return }
        reply = unfinished
        unfinished = []
        isAnswered = true
    }

    /// Bytes of the letter were taken for sending.
    mutating func handedOver(isEverything: Bool, at now: Time) {
        stage = isEverything ? .end : .body
        isAnswered = false
        lastSign = now
    }

    /// Whether the other side may take still longer.
    mutating func isInTime(_ limits: Limits, at now: Time) -> Bool {
        let silence = lastSign.duration(to: now)
        let isInTime =
            switch stage {
            case .connecting: silence <= limits.connect
            case .session, .sender, .recipient, .data, .body:
                silence <= limits.command && began.duration(to: now) <= limits.conversation
            case .end: silence <= limits.end
            }
        if !isInTime { isOverdue = true }
        return isInTime
    }

    /// More lines than a reply needs; the rest is counted by nobody.
    private static let mostLines = 50
}
