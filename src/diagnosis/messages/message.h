// SPDX-License-Identifier: Apache-2.0
//
// From what a browser printed to what failed. Texts are those of Chromium, Firefox in every language it is shipped in, and
// WebKit, now and before; they may be cut, wrapped, quoted, and stand in a log among anything else.
//
//   for (const messages::Message& message : messages::read_messages(text)) {
//     std::cout << message.failure << ' ' << message.url << '\n';  // acao-missing https://api.example/v1
//   }
//
// Any bytes may be read; time and memory grow with their number, and no more than kMostBytes are looked at. No I/O.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "crosscheck/browser.h"
#include "crosscheck/diagnosis.h"

namespace crosscheck::diagnosis::messages {

inline constexpr std::size_t kMostBytes = 1 << 20;

struct Message {
  std::optional<browser::Engine> browser;  ///< nullopt: not to be told
  std::string language;                    ///< "en", "zh-TW": of the text; empty when not to be told
  /// An id of browser_failures.inc or of more_failures.inc; "unknown" where the text does not say what failed.
  std::string failure;
  std::vector<std::string> alternatives;  ///< failures that this browser prints the same text for
  bool shares_text = false;               ///< the alternatives are as likely: a translation has one text for all
  bool warning = false;                   ///< nothing was blocked
  std::string url;
  std::string redirected_from;
  std::string origin;
  std::optional<std::uint16_t> status;
  std::string value;  ///< of the header that the text quotes; an address space; a directive
  std::string method;
  std::string header;      ///< of the request
  std::string asker;       ///< "fetch", "XMLHttpRequest", as the text has it
  std::size_t begin = 0;   ///< where the text of this message begins
  std::size_t end = 0;     ///< and ends, in bytes
  bool preflight = false;  ///< the text says that it is about the preflight
  bool companions_only = false;
};

inline constexpr std::string_view kUnknown = "unknown";

/// In the order of the text. Empty when there is nothing that a browser prints about a failed request.
[[nodiscard]] std::vector<Message> read_messages(std::string_view text);

/// The likely causes of what a message tells, the likeliest first: with no outcome at hand, by a table.
[[nodiscard]] std::vector<Finding> causes_of(const Message& message);

/// One sentence about a failure that a message may have, by id; static storage. Empty when there is no such id.
[[nodiscard]] std::string_view sentence_of(std::string_view failure, Language language) noexcept;

/// True for failures that CORS decides; false for look-alikes, the network and "unknown".
[[nodiscard]] bool is_about_cors(std::string_view failure) noexcept;

}  // namespace crosscheck::diagnosis::messages
