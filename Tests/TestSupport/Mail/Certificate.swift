/// A certificate that signed itself, for one name as openssl writes it: `DNS:localhost`.
package struct Certificate {
    private let place: TemporaryDirectory
    package var file: String { place.path + "/certificate.pem" }
    package var key: String { place.path + "/key.pem" }

    package init(for name: String) throws {
        place = try TemporaryDirectory()
        let made = try Running.run(
            "/usr/bin/openssl", "req", "-x509", "-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:prime256v1", "-nodes",
            "-days", "2", "-subj", "/CN=test", "-addext", "subjectAltName=\(name)", "-keyout", key, "-out", file)
        guard made.status == 0 else { throw Running.Problem(description: "openssl: \(made.errors)") }
    }
}
