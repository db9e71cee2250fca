import Obligations
import Testing

struct `Why a letter did not arrive` {
    @Test(
        arguments: [
            ("550 5.1.1 <chair@a.example>: unknown", "550 5.1.1"), ("550 chair@a.example", "550"), ("552", "552"),
            ("550 5.1.1111 x", "550"), ("550 5.1.1@a.example", "550"), ("550 chair 5.1.1", "550"),
            (
                "sendmail ended with status 67: it does not know the recipient: chair@a.example... User unknown",
                "sendmail ended with status 67: it does not know the recipient"
            ),
        ])
    func `is told in codes, whatever else was said`(_ words: String, _ told: String) {
        #expect(DeliveryFailure(words: words)?.description == told)
    }

    @Test(arguments: ["", "chair@a.example", "5500 x", "55x chair", "not sent: chair@a.example", "５５０ x", " 550"])
    func `is not told where there is no code`(_ words: String) {
        #expect(DeliveryFailure(words: words) == nil)
    }

    @Test(arguments: DeliveryFailure.OwnWords.allCases)
    func `is told in the program's own words`(_ words: DeliveryFailure.OwnWords) {
        #expect(DeliveryFailure(words: words.rawValue) == .own(words))
        #expect(DeliveryFailure.own(words).description == words.rawValue)
    }
}
