/// Which known word is meant by one that is not known.
package enum Suggestion {
    /// Longer words are not slips of the hand, and comparing them costs time.
    private static let longest = 64

    /// The nearest of the known words where one is near enough, by the number of slips between them
    /// (Damerau and Levenshtein: a letter too many, too few, wrong, or two exchanged), or by a part left out.
    package static func nearest(to word: String, among known: [String]) -> String? {
        let written = Array(word.lowercased().utf8)
        guard (1...longest).contains(written.count) else { return nil }

        let most = written.count <= 4 ? 1 : written.count <= 8 ? 2 : 3
        let near = known.sorted().map { (word: $0, slips: slips(from: written, to: Array($0.utf8), most: most)) }
            .filter { $0.slips <= most }
        return near.min { $0.slips < $1.slips }?.word ?? extended(word, among: known)
    }

    /// `, did you mean …` as the end of a sentence, or nothing.
    package static func question(for word: String, among known: [String]) -> String {
        nearest(to: word, among: known).map { "; did you mean '\($0)'?" } ?? ""
    }

    /// The shortest known word that begins or ends with the written one: `decided` in `review-decided`.
    private static func extended(_ word: String, among known: [String]) -> String? {
        let word = word.lowercased()
        return known.filter { $0.hasPrefix(word + "-") || $0.hasSuffix("-" + word) }
            .min { ($0.utf8.count, $0) < ($1.utf8.count, $1) }
    }

    private static func slips(from written: [UInt8], to known: [UInt8], most: Int) -> Int {
        guard abs(written.count - known.count) <= most else { return most + 1 }

        var beforeLast: [Int] = []
        var last = Array(0...known.count)
        for (i, letter) in written.enumerated() {
            var row = [i + 1]
            for (j, other) in known.enumerated() {
                var slips = min(row[j] + 1, last[j + 1] + 1, last[j] + (letter == other ? 0 : 1))
                if i > 0, j > 0, letter == known[j - 1], written[i - 1] == other {
                    slips = min(slips, beforeLast[j - 1] + 1)
                }
                row.append(slips)
            }
            (beforeLast, last) = (last, row)
        }
        return last[known.count]
    }
}
