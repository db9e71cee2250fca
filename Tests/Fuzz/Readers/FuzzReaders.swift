import CFuzzer
import Glibc

/// One reader under libFuzzer, by the name that `CASEWATCH_READER` has; arguments are libFuzzer's.
///
/// It starts more of its kind with arguments of its own, which must read the same.
@main enum FuzzReaders {
    static func main() {
        guard let name = getenv("CASEWATCH_READER"), let reader = Reader(rawValue: String(cString: name)) else {
            print("CASEWATCH_READER must be one of: \(Reader.allCases.map(\.rawValue).joined(separator: ", "))")
            exit(2)
        }
        var count = CommandLine.argc
        var arguments: UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>? = CommandLine.unsafeArgv
        exit(LLVMFuzzerRunDriver(&count, &arguments, reader.target))
    }
}

extension Reader {
    /// What libFuzzer calls with each input; a function that captures nothing, as C wants it.
    fileprivate var target: @convention(c) (UnsafePointer<UInt8>?, Int) -> CInt {
        switch self {
        case .case: { FuzzReaders.try(.case, $0, $1) }
        case .procedure: { FuzzReaders.try(.procedure, $0, $1) }
        case .holidays: { FuzzReaders.try(.holidays, $0, $1) }
        case .request: { FuzzReaders.try(.request, $0, $1) }
        }
    }
}

extension FuzzReaders {
    fileprivate static func `try`(_ reader: Reader, _ data: UnsafePointer<UInt8>?, _ size: Int) -> CInt {
        reader.read(Array(UnsafeBufferPointer(start: data, count: size)))
        return 0
    }
}
