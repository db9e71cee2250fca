import Foundation
import Testing

/// A certificate that signed itself, for one name as openssl writes it: `DNS:localhost`.
struct Certificate {
    let place: TemporaryDirectory
    var file: String { place.path + "/certificate.pem" }
    var key: String { place.path + "/key.pem" }

    init(for name: String) throws {
        place = try TemporaryDirectory()
        let isMade = PythonHouse.run(
            "/usr/bin/openssl", "req", "-x509", "-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:prime256v1", "-nodes",
            "-days", "2", "-subj", "/CN=test", "-addext", "subjectAltName=\(name)", "-keyout", key, "-out", file)
        try #require(isMade, "openssl made no certificate")
    }
}
