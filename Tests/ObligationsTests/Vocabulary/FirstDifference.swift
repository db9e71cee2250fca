/// Where two lists part, for a failure that can be read; nil where they are equal.
func firstDifference<Element: Equatable>(_ left: [Element], _ right: [Element]) -> String? {
    guard left != right else { return nil }
    let index = zip(left, right).prefix { $0 == $1 }.count
    let sides = [left, right].map { list in list.indices.contains(index) ? "\(list[index])" : "nothing" }
    return "at \(index): \(sides[0]) / \(sides[1])"
}
