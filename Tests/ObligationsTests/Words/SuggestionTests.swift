import Testing

@testable import Obligations

struct `A suggestion` {
    private static let known = [
        "review-decided", "no-review-decided", "approved", "date", "event", "for", "until", "with",
    ]

    @Test(arguments: [
        ("aproved", "approved"), ("approvedd", "approved"), ("apprvoed", "approved"), ("Approved", "approved"),
        ("evnet", "event"), ("fro", "for"), ("unitl", "until"), ("review_decided", "review-decided"),
        ("reveiw-decidde", "review-decided"), ("decided", "review-decided"), ("no", "no-review-decided"),
    ])
    func `is the word that was meant`(written: String, meant: String) {
        #expect(Suggestion.nearest(to: written, among: Self.known) == meant)
    }

    @Test(arguments: ["", "police", "of", "whom", "app", "zzzzzzzz", String(repeating: "approved", count: 9)])
    func `is not made where nothing is near`(written: String) {
        #expect(Suggestion.nearest(to: written, among: Self.known) == nil)
    }

    @Test func `is the same whatever the order of the words`() {
        #expect(Suggestion.nearest(to: "bac", among: ["bad", "bag"]) == "bad")
        #expect(Suggestion.nearest(to: "bac", among: ["bag", "bad"]) == "bad")
    }
}
