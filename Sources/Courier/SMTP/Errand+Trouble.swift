internal import CCurl

extension Errand {
    /// What is known of an attempt that ended without a useful answer, in words that name neither host nor person.
    func trouble(_ code: CURLcode) -> Reply {
        if isAbandoned { return Reply("given up because the courier stops") }
        if conversation.isOverdue { return Reply(overdueWords) }
        return Reply(Self.words(code) ?? "the mail server cannot be used: \(CurlHandle.Problem(code: code))")
    }

    private var overdueWords: String {
        switch conversation.stage {
        case .connecting: "the mail server does not answer"
        case .session, .sender, .recipient, .data: "the mail server stopped answering"
        case .body: "the mail server stopped reading"
        case .end: "the mail server did not say whether it took the letter"
        }
    }

    private static func words(_ code: CURLcode) -> String? {
        switch code {
        case CURLE_COULDNT_RESOLVE_HOST: "the name of the mail server cannot be looked up; check 'host' and DNS"
        case CURLE_COULDNT_CONNECT: "the mail server refuses connections; check 'host' and 'port'"
        case CURLE_PEER_FAILED_VERIFICATION, CURLE_SSL_ISSUER_ERROR:
            "the mail server's certificate is not trusted, or is for another name than 'host'; nothing was sent to it"
        case CURLE_SSL_CACERT_BADFILE: "the file of trusted certificates cannot be read"
        case CURLE_SSL_CONNECT_ERROR: "no encrypted connection to the mail server comes about; check 'tls' and 'port'"
        case CURLE_USE_SSL_FAILED: "the mail server offers no STARTTLS; choose 'tls' to suit it"
        case CURLE_LOGIN_DENIED: "the mail server refuses the user or the password"
        case CURLE_GOT_NOTHING, CURLE_RECV_ERROR, CURLE_SEND_ERROR, CURLE_PARTIAL_FILE:
            "the mail server ended the connection"
        case CURLE_WEIRD_SERVER_REPLY: "the mail server does not speak SMTP as it should"
        case CURLE_OPERATION_TIMEDOUT: "the mail server does not answer"
        default: nil
        }
    }
}
