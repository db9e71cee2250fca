import Control
package import Ledger
import Templates

/// The pack as one page: tables for a person, and the same facts as JSON within it for a script.
///
/// One HTML file, since an inspector opens it anywhere by a double click, without us and without unpacking anything, and
/// a script finds the JSON in the element `evidence`.
package enum EvidencePage {
    package static func html(of pack: Pack, rows: [AuditRow]) throws -> String {
        let source = TemplateText(
            name: "evidence", file: "evidence.mustache",
            text: String(decoding: PackageResources.evidence_mustache, as: UTF8.self))
        let json = try JSONAnswer.text(of: pack, isPretty: true)
        return try Template<EvidenceView>(source, as: .html).render(EvidenceView(pack, rows: rows, json: json))
    }
}
