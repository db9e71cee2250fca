internal import CCurl

extension CurlHandle {
    /// Everything that is the same for each letter to a server.
    func configure(for server: MailServer, limits: Limits) throws(Problem) {
        // Signals belong to the program, and so do names of proxies and files in the environment of whoever started it.
        try set(CURLOPT_NOSIGNAL, 1)
        try set(CURLOPT_PROXY, "")
        try set(CURLOPT_NETRC, Int(CURL_NETRC_IGNORED.rawValue))
        try set(CURLOPT_PROTOCOLS_STR, "smtp,smtps")
        try set(CURLOPT_URL, server.url)
        try set(CURLOPT_UPLOAD, 1)
        try set(CURLOPT_TCP_KEEPALIVE, 1)
        try encrypt(server)
        if let account = server.account {
            try set(CURLOPT_USERNAME, account.user)
            try set(CURLOPT_PASSWORD, account.password)
        }
        // The conversation keeps the limits, because libcurl has the same one for a command and for the end of a letter.
        let seconds = (limits.connect + limits.conversation + limits.end).components.seconds + 60
        try set(CURLOPT_SERVER_RESPONSE_TIMEOUT, Int(seconds))
        try set(CURLOPT_NOPROGRESS, 0)
        try set(CURLOPT_VERBOSE, 1)
    }

    private func encrypt(_ server: MailServer) throws(Problem) {
        let level = server.encryption == .none ? CURLUSESSL_NONE : CURLUSESSL_ALL
        try set(CURLOPT_USE_SSL, Int(level.rawValue))
        try set(CURLOPT_SSLVERSION, Int(CURL_SSLVERSION_TLSv1_2))
        try set(CURLOPT_SSL_VERIFYPEER, 1)
        try set(CURLOPT_SSL_VERIFYHOST, 2)
        if let authorities = server.authorities {
            try set(CURLOPT_CAINFO, authorities)
            // Else everybody whom the system trusts would be trusted besides.
            try set(CURLOPT_CAPATH, nil)
        }
    }
}
