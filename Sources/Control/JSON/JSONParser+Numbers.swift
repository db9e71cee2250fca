extension JSONParser {
    /// The number under `index`.
    mutating func number() throws(Failure) -> JSON {
        let start = index
        let isNegative = take(UInt8(ascii: "-"))

        // A leading zero stands alone: 0, -0 and 0.5, but not 012.
        if !take(UInt8(ascii: "0")) { try digits() }
        let end = index
        var isWhole = true
        if take(UInt8(ascii: ".")) {
            isWhole = false
            try digits()
        }
        if take(UInt8(ascii: "e")) || take(UInt8(ascii: "E")) {
            isWhole = false
            if !take(UInt8(ascii: "+")) { _ = take(UInt8(ascii: "-")) }
            try digits()
        }
        guard isWhole, let integer = integer(bytes[(isNegative ? start + 1 : start)..<end], isNegative) else {
            return .otherNumber
        }
        return .integer(integer)
    }

    private mutating func digits() throws(Failure) {
        let start = index
        while let byte = next, UInt8(ascii: "0")...UInt8(ascii: "9") ~= byte {
            index += 1
        }
        guard index > start else { throw .malformed }
    }

    private func integer(_ digits: ArraySlice<UInt8>, _ isNegative: Bool) -> Int? {
        var integer = 0
        for digit in digits {
            let value = Int(digit - UInt8(ascii: "0"))
            let (shifted, tooLong) = integer.multipliedReportingOverflow(by: 10)
            // Counting downwards for a negative number lets the smallest one through.
            let (sum, tooLarge) =
                isNegative ? shifted.subtractingReportingOverflow(value) : shifted.addingReportingOverflow(value)
            guard !tooLong, !tooLarge else { return nil }
            integer = sum
        }
        return integer
    }
}
