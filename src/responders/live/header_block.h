// SPDX-License-Identifier: Apache-2.0
//
// Sorts the header lines of one exchange, as they come from the wire, into informational responses, the response and
// its trailers. A header of a 1xx response or of a trailer must never be taken for one of the response.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "crosscheck/http.h"
#include "http/wire_facts.h"

namespace crosscheck::responders {

/// Chromium gives up on a response whose headers take more (net/http/http_stream_parser.h, kMaxHeaderBufSize).
inline constexpr std::size_t kMaxHeaderBytes = 256 * 1024;

class HeaderBlock {
 public:
  /// One line with its line ending. False when there are more bytes than kMaxHeaderBytes in all: stop reading.
  [[nodiscard]] bool add_line(std::string_view raw);

  /// The blank line after the response's headers was seen.
  [[nodiscard]] bool complete() const noexcept { return state_ == State::kTrailers; }

  std::uint16_t status = 0;
  std::string http_version;  ///< "1.1", "2"
  std::string status_line;
  HeaderList headers;  ///< values without surrounding whitespace, folded lines joined with one space
  HeaderList trailers;
  std::vector<InformationalResponse> informational;
  bool folded = false;       ///< a line was continued on the next (obs-fold)
  bool spaced_name = false;  ///< whitespace stood before a colon

 private:
  enum class State : std::uint8_t { kStatusLine, kHeaders, kTrailers };
  void add_status_line(std::string_view line);
  void add_field(std::string_view line);
  void end_of_block();

  State state_ = State::kStatusLine;
  std::size_t bytes_ = 0;
  std::vector<Header> fields_;  // of the block being read
};

}  // namespace crosscheck::responders
