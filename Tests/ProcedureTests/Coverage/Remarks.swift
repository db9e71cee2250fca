import Obligations

/// What the remarks of a procedure file say: which numbers of the list each duty stands for, and why some have no duty.
struct Remarks {
    /// Duty to the numbers in the remark beside its name: `# O47, O58, K9`.
    private(set) var claims: [ObligationName: [String]] = [:]
    /// Number to the reason, from the block at the end.
    private(set) var reasons: [String: String] = [:]

    init(of text: String) {
        var isListing = false
        var isExplaining = false
        var latest: String?
        for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
            if line.hasPrefix("obligations:") { isListing = true }
            if line.hasPrefix("order:") { isListing = false }
            if line.hasPrefix("# Numbers of the list") { isExplaining = true }
            if isListing { note(line) }
            if isExplaining { explain(line, latest: &latest) }
        }
    }

    private mutating func note(_ line: Substring) {
        guard let match = line.wholeMatch(of: #/ {2}([a-z0-9-]+): *# *([A-Z0-9, ]+)/#) else { return }
        claims[ObligationName(String(match.1))] = match.2.split(separator: ",").map { word in
            String(word.drop { $0 == " " })
        }
    }

    private mutating func explain(_ line: Substring, latest: inout String?) {
        if let match = line.wholeMatch(of: /#   ([A-Z]\d\d)   (.+)/) {
            latest = String(match.1)
            reasons[String(match.1)] = String(match.2)
        } else if let id = latest, let match = line.wholeMatch(of: /# {9}(.+)/) {
            reasons[id, default: ""] += " \(match.1)"
        }
    }
}
