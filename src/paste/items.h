// SPDX-License-Identifier: Apache-2.0
//
// Everything in a text that can be explained: messages of browsers, curl commands, fetch() calls, blocks of headers.
//
//   for (const paste::Item& item : paste::read_items(text, {})) {
//     item.kind;                       // Kind::kCurl
//     item.results[1].outcome;         // what Chromium would do, where every answer is as good as can be
//   }
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "diagnosis/messages/message.h"
#include "paste/pasted.h"

namespace crosscheck::paste {

/// What is known from elsewhere, or shall hold whatever the text says.
struct Wish {
  std::string origin;  ///< serialized; empty: as the text says
  std::optional<std::string> method;
  std::vector<Header> headers;  ///< beside those of the text
  std::optional<browser::Credentials> credentials;
  std::optional<browser::Mode> mode;
  std::optional<browser::Asker> as;
};

struct Item {
  enum class Kind : std::uint8_t { kMessage, kCurl, kFetch, kHeaders };

  struct Result {
    browser::Engine engine;
    browser::Outcome outcome;
  };

  Kind kind = Kind::kMessage;
  std::size_t begin = 0;  ///< where it stands in the text, in bytes
  std::size_t end = 0;
  diagnosis::messages::Message message;  ///< kMessage
  std::optional<Mistake> mistake;        ///< kCurl, kFetch: it cannot be read, and the rest is empty
  Request request;                       ///< what the page wants; of kHeaders, as far as it is told or guessed
  std::vector<Result> results;           ///< one an engine: with answers that permit everything, or those of kHeaders
  bool origin_known = false;             ///< the text or the wish tells the page; else request.intent has a stand-in
  bool url_known = true;                 ///< likewise
  bool preflight_shown = false;          ///< kHeaders: the preflight's answer is there
  bool response_shown = false;           ///< kHeaders: the response itself is
};

/// More commands, calls and blocks than anybody pastes; each is run in four engines.
inline constexpr std::size_t kMostItems = 1000;

/// In the order of the text, of which the first kMostBytes are looked at, and kMostItems of each kind.
[[nodiscard]] std::vector<Item> read_items(std::string_view text, const Wish& wish);

/// The pages' origins that stand for an unknown one: https, or http for a page that asks http.
inline constexpr std::string_view kSecureStandIn = "https://page.example";
inline constexpr std::string_view kPlainStandIn = "http://page.example";

// The parts of read_items().

/// permissive.cc: fills in what `wish` has and the text has not, and runs every engine against a server that permits
/// everything.
void complete_request(Item& item, const Wish& wish);
/// header_items.cc: blocks of headers, judged.
[[nodiscard]] std::vector<Item> read_header_items(std::string_view text, const Wish& wish);

}  // namespace crosscheck::paste
