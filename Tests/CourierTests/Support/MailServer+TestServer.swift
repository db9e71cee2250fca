import TestSupport

@testable import Courier

extension MailServer {
    init(at server: TestServer, host: String = "127.0.0.1", encryption: Encryption = .none, account: Account? = nil) {
        self.init(host: host, port: server.port, encryption: encryption, account: account)
    }
}
