internal import CCurl
package import Mail

/// Hands letters to one mail server, over one connection for as long as there are letters.
package final class SMTPTransport: Transport {
    private let server: MailServer
    private let limits: Limits
    private var handle: CurlHandle?

    package init(server: MailServer, limits: Limits = .standard) {
        self.server = server
        self.limits = limits
    }

    package func carry(_ bytes: [UInt8], _ envelope: Envelope, mayGoOn: @escaping () -> Bool) -> Outcome {
        do {
            let first = try attempt(bytes, envelope, mayGoOn: mayGoOn)
            guard first.isStale else { return first.outcome }
            // The server had ended the old connection, which shows only when it is used.
            handle = nil
            return try attempt(bytes, envelope, mayGoOn: mayGoOn).outcome
        } catch {
            handle = nil
            return .unreachable(Reply("the mail library refused: \(error)"))
        }
    }

    package func rest(mayGoOn: @escaping () -> Bool) {
        guard let handle else { return }
        defer { self.handle = nil }
        sayGoodbye(on: handle, mayGoOn: mayGoOn)
    }

    private func attempt(
        _ bytes: [UInt8], _ envelope: Envelope, mayGoOn: @escaping () -> Bool
    ) throws(CurlHandle.Problem) -> (outcome: Outcome, isStale: Bool) {
        let isFirst = handle == nil
        let handle = try openHandle()
        let recipients = curl_slist_append(nil, "<\(envelope.recipient)>")
        defer {
            _ = ccurl_set_recipients(handle.raw, nil)
            curl_slist_free_all(recipients)
        }
        try handle.check(ccurl_set_recipients(handle.raw, recipients))
        try handle.set(CURLOPT_MAIL_FROM, "<\(envelope.sender)>")
        try handle.set(CURLOPT_INFILESIZE_LARGE, size: bytes.count)
        let errand = Errand(
            carrying: bytes, limits: limits, isConnected: { [weak handle] in handle?.isConnected ?? false },
            mayGoOn: mayGoOn)
        let code = try errand.perform(with: handle)
        let isStale = !isFirst && handle.hasReusedConnection && errand.conversation.isRefusedAtOnce
        if code != CURLE_OK { self.handle = nil }
        return (errand.conversation.outcome(trouble: errand.trouble(code)), isStale)
    }

    private func openHandle() throws(CurlHandle.Problem) -> CurlHandle {
        if let handle { return handle }
        let handle = try CurlHandle()
        try handle.configure(for: server, limits: limits)
        self.handle = handle
        return handle
    }

    /// Ends the session as servers like it, but does not wait long for their consent.
    private func sayGoodbye(on handle: CurlHandle, mayGoOn: @escaping () -> Bool) {
        let errand = Errand(carrying: [], limits: .goodbye, isConnected: { true }, mayGoOn: mayGoOn)
        _ = try? handle.set(CURLOPT_UPLOAD, 0)
        _ = try? handle.set(CURLOPT_NOBODY, 1)
        _ = try? handle.set(CURLOPT_CUSTOMREQUEST, "QUIT")
        _ = try? errand.perform(with: handle)
    }
}

extension Limits {
    fileprivate static let goodbye = Limits(
        connect: .seconds(2), command: .seconds(2), conversation: .seconds(4), end: .seconds(2))
}

extension Conversation {
    /// Whether the server did not even take the first command of the letter, as one does that has ended the session.
    fileprivate var isRefusedAtOnce: Bool {
        stage == .connecting || (stage == .sender && (!isAnswered || reply.last?.hasPrefix("421") == true))
    }
}
