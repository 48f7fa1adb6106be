// SPDX-License-Identifier: Apache-2.0
//
// `crosscheck replay` without files: JSON Lines go in by blocks of any size, JSON Lines come out.
//
//   Replay replay({Engine::kChromium}, [](std::string_view block) { write(1, block.data(), block.size()); });
//   while (std::size_t n = read(0, replay.space().data(), replay.space().size())) replay.take(n);
//   replay.finish();
//
// Memory stays flat however long the input is: at any time one line is held, and one block of output. What it never does:
// stop at a bad line; it answers that line with an error object and goes on.
#pragma once

#include <cstddef>
#include <functional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "crosscheck/browser.h"
#include "crosscheck/preflight_cache.h"
#include "replay/case_reader.h"

namespace crosscheck::replay {

/// Longest line that is read, in bytes; a longer one is answered with an error.
inline constexpr std::size_t kMaxLineLength = 64 * 1024 * 1024;

class Replay {
 public:
  /// Called with whole lines of output, some hundred kilobytes at a time.
  using Sink = std::function<void(std::string_view)>;

  /// @param engines each case is run in each of them, in this order.
  Replay(std::vector<browser::Engine> engines, Sink sink);

  /// Begins a new input: lines count from 1 again. @param file named in error objects when not empty.
  void begin(std::string_view file);
  /// Where the next bytes of input go; never empty. Dies with the next call of any other function.
  [[nodiscard]] std::span<char> space();
  /// The first `n` bytes of space() have been filled.
  void take(std::size_t n);
  /// Copies `text` in; the same as filling space().
  void feed(std::string_view text);
  /// The input is over: answers a last line that has no line feed, and hands the rest to the sink.
  void finish();

  /// Lines answered with an error so far, over all inputs.
  [[nodiscard]] std::size_t bad_lines() const noexcept { return bad_lines_; }
  /// Cases run so far, each counted once whatever the number of engines.
  [[nodiscard]] std::size_t cases() const noexcept { return cases_; }

 private:
  void take_line(std::string_view line);
  void run(const Case& replayed);
  void answer_with_error(const CaseError& error);
  void flush();

  std::vector<browser::Engine> engines_;
  std::vector<browser::PreflightCache> caches_;  // one an engine, of the present session
  std::string session_;
  Sink sink_;
  CaseReader reader_;
  Case case_;
  std::string file_;
  std::vector<char> buffer_;  // input; kPadding bytes more than are ever filled
  std::size_t filled_ = 0;
  std::size_t searched_ = 0;  // no line feed before this
  bool skipping_ = false;     // inside a line that is too long
  std::string out_;
  std::size_t line_ = 0;
  std::size_t bad_lines_ = 0;
  std::size_t cases_ = 0;
};

}  // namespace crosscheck::replay
