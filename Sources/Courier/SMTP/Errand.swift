internal import CCurl

/// One letter on its way through libcurl: what the callbacks read and write.
final class Errand {
    private(set) var conversation = Conversation(at: .now)
    private let bytes: [UInt8]
    private var handedOver = 0
    private let limits: Limits
    private let mayGoOn: () -> Bool
    private let isConnected: () -> Bool
    /// Whether the courier itself gave up.
    private(set) var isAbandoned = false

    init(
        carrying bytes: [UInt8], limits: Limits, isConnected: @escaping () -> Bool, mayGoOn: @escaping () -> Bool
    ) {
        self.bytes = bytes
        self.limits = limits
        self.isConnected = isConnected
        self.mayGoOn = mayGoOn
    }

    /// Fills the buffer with what comes next of the letter; 0 at its end.
    func read(into buffer: UnsafeMutableRawBufferPointer) -> Int {
        let next = bytes[handedOver...].prefix(buffer.count)
        buffer.copyBytes(from: next)
        handedOver += next.count
        conversation.handedOver(isEverything: handedOver == bytes.count, at: .now)
        return next.count
    }

    func hear(_ kind: curl_infotype, _ line: UnsafeRawBufferPointer) {
        switch kind {
        case CURLINFO_HEADER_OUT: conversation.sent(line, at: .now)
        case CURLINFO_HEADER_IN: conversation.received(line, at: .now)
        default: break
        }
    }

    /// Whether the transfer may go on.
    func mayContinue() -> Bool {
        if isConnected() { conversation.connected(at: .now) }
        guard conversation.isInTime(limits, at: .now) else { return false }
        guard mayGoOn() else {
            isAbandoned = true
            return false
        }
        return true
    }

    /// Runs one transfer of the handle with this errand in its callbacks.
    func perform(with handle: CurlHandle) throws(CurlHandle.Problem) -> CURLcode {
        let context = Unmanaged.passUnretained(self).toOpaque()
        try handle.check(
            ccurl_set_read(
                handle.raw,
                { buffer, size, count, context in
                    guard let buffer, let errand = Errand.of(context) else { return Int(CURL_READFUNC_ABORT) }
                    return errand.read(into: UnsafeMutableRawBufferPointer(start: buffer, count: size * count))
                }, context))
        try handle.check(
            ccurl_set_debug(
                handle.raw,
                { _, kind, text, count, context in
                    Errand.of(context)?.hear(kind, UnsafeRawBufferPointer(start: text, count: count))
                    return 0
                }, context))
        try handle.check(
            ccurl_set_progress(
                handle.raw, { context, _, _, _, _ in Errand.of(context)?.mayContinue() == true ? 0 : 1 }, context))
        defer { handle.forget() }
        return withExtendedLifetime(self) { curl_easy_perform(handle.raw) }
    }

    private static func of(_ context: UnsafeMutableRawPointer?) -> Errand? {
        context.map { Unmanaged<Errand>.fromOpaque($0).takeUnretainedValue() }
    }
}

extension CurlHandle {
    /// Takes the callbacks away from an errand that is over: closing the connection later would still call them.
    fileprivate func forget() {
        _ = ccurl_set_read(raw, { _, _, _, _ in Int(CURL_READFUNC_ABORT) }, nil)
        _ = ccurl_set_debug(raw, { _, _, _, _, _ in 0 }, nil)
        _ = ccurl_set_progress(raw, { _, _, _, _, _ in 0 }, nil)
    }
}
