@testable import Control
import NIOCore
import Testing

private func splitter(limit: Int, _ chunks: [UInt8]...) -> FrameSplitter {
    var splitter = FrameSplitter(limit: limit)
    chunks.forEach { splitter.append(ByteBuffer(bytes: $0)) }
    return splitter
}

@Suite struct `A stream of frames` {
    @Test func `is cut at each NUL`() {
        var frames = splitter(limit: 10, [1, 2, 0, 3], [0, 0, 4])
        #expect(frames.next() == .frame([1, 2]))
        #expect(frames.next() == .frame([3]))
        #expect(frames.next() == .frame([]))
        #expect(frames.next() == .incomplete)
        #expect(!frames.isEmpty)

        frames.append(ByteBuffer(bytes: [5, 0]))
        #expect(frames.next() == .frame([4, 5]))
        #expect(frames.next() == .incomplete)
        #expect(frames.isEmpty)
    }

    @Test func `may have frames of the full length, and none longer`() {
        var full = splitter(limit: 3, [1, 2, 3, 0])
        #expect(full.next() == .frame([1, 2, 3]))
        var ended = splitter(limit: 3, [1, 2, 3, 4, 0])
        #expect(ended.next() == .tooLong)
        var endless = splitter(limit: 3, [1, 2, 3, 4])
        #expect(endless.next() == .tooLong)
    }

    @Test func `may have many frames that are longer than the limit together`() {
        var frames = splitter(limit: 3, [UInt8](repeating: 1, count: 3) + [0, 1, 1, 0, 1])
        #expect(frames.next() == .frame([1, 1, 1]))
        #expect(frames.next() == .frame([1, 1]))
        #expect(frames.next() == .incomplete)
    }
}

@Suite struct `Large answers` {
    @Test func `take turns`() {
        let workload = Workload(largeAtOnce: 2)
        var begun: [Int] = []
        for number in 0..<4 { workload.begin(isLarge: true) { begun.append(number) } }
        #expect(begun == [0, 1])

        workload.end(isLarge: true)
        #expect(begun == [0, 1, 2])
        workload.end(isLarge: true)
        #expect(begun == [0, 1, 2, 3])
        workload.end(isLarge: true)
        workload.end(isLarge: true)
        #expect(workload.underWay == 0)

        workload.begin(isLarge: true) { begun.append(4) }
        #expect(begun.last == 4)
    }

    @Test func `do not hold up small ones`() {
        let workload = Workload(largeAtOnce: 1)
        var begun: [String] = []
        workload.begin(isLarge: true) { begun.append("large") }
        workload.begin(isLarge: true) { begun.append("waiting") }
        workload.begin(isLarge: false) { begun.append("small") }
        workload.end(isLarge: false)
        #expect(begun == ["large", "small"])
    }

    @Test func `are all accounted for before the workload is idle`() {
        let workload = Workload(largeAtOnce: 1)
        var idle = 0
        workload.whenIdle = { idle += 1 }
        for isLarge in [true, true, false] { workload.begin(isLarge: isLarge) {} }
        workload.end(isLarge: false)
        workload.end(isLarge: true)
        #expect(idle == 0)
        workload.end(isLarge: true)
        #expect(idle == 1)
    }
}
