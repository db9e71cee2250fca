internal import CCurl
import Glibc

/// One libcurl handle with its connection to a mail server, for one thread.
final class CurlHandle {
    let raw: UnsafeMutableRawPointer

    /// What libcurl refused.
    struct Problem: Error, CustomStringConvertible {
        let code: CURLcode

        var description: String { String(cString: curl_easy_strerror(code)) }
    }

    init() throws(Problem) {
        guard let raw = curl_easy_init() else { throw Problem(code: CURLE_FAILED_INIT) }
        self.raw = raw
    }

    deinit {
        // libcurl would send QUIT and wait two minutes for the answer of a server that has stopped answering.
        shutDownConnection()
        curl_easy_cleanup(raw)
    }

    func set(_ option: CURLoption, _ value: Int) throws(Problem) {
        try check(ccurl_set_long(raw, option, value))
    }

    /// Nil takes the option back.
    func set(_ option: CURLoption, _ text: String?) throws(Problem) {
        try check(ccurl_set_text(raw, option, text))
    }

    func set(_ option: CURLoption, size: Int) throws(Problem) {
        try check(ccurl_set_size(raw, option, curl_off_t(size)))
    }

    func check(_ code: CURLcode) throws(Problem) {
        guard code == CURLE_OK else { throw Problem(code: code) }
    }

    /// Whether the connection of the transfer in hand stands.
    var isConnected: Bool {
        var microseconds: curl_off_t = 0
        return ccurl_get_size(raw, CURLINFO_CONNECT_TIME_T, &microseconds) == CURLE_OK && microseconds > 0
    }

    /// Whether the last transfer went over a connection that stood before.
    var hasReusedConnection: Bool {
        var connections = 0
        return ccurl_get_long(raw, CURLINFO_NUM_CONNECTS, &connections) == CURLE_OK && connections == 0
    }

    private func shutDownConnection() {
        var socket = curl_socket_t(-1)
        if ccurl_get_socket(raw, &socket) == CURLE_OK, socket >= 0 { shutdown(socket, Int32(SHUT_RDWR)) }
    }
}
