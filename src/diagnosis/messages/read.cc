// SPDX-License-Identifier: Apache-2.0
// Texts that were found are put together to messages: an opening with its reason, and what goes along with them.
#include <algorithm>
#include <charconv>

#include "base/ascii.h"
#include "diagnosis/messages/cut.h"
#include "diagnosis/messages/message.h"
#include "diagnosis/messages/texts.h"

namespace crosscheck::diagnosis::messages {
namespace {

using browser::Engine;

constexpr std::size_t kMostLinesWithoutText = 100;

bool is_space(char c) noexcept { return c == ' ' || c == '\t' || c == '\n' || c == '\r'; }

// What was wrapped is put together again; a field holds no line break.
std::string unwrapped(std::string_view text) {
  std::string joined;
  for (std::size_t i = 0; i < text.size(); ++i) {
    if (text[i] == '\n') {
      while (i + 1 < text.size() && (is_space(text[i + 1]) || text[i + 1] == '>')) ++i;
    } else if (text[i] != '\r') {
      joined += text[i];
    }
  }
  return joined;
}

std::string without_space(std::string_view text) {
  std::string joined = unwrapped(text);
  joined.erase(std::remove_if(joined.begin(), joined.end(), is_space), joined.end());
  return joined;
}

std::optional<std::uint16_t> status_of(std::string_view text) {
  std::uint16_t status = 0;
  const auto read = std::from_chars(text.data(), text.data() + text.size(), status);
  if (read.ec != std::errc() || read.ptr != text.data() + text.size() || status > 999) return std::nullopt;
  return status;
}

// Schemes are often edited by who pastes, and left out.
std::string_view without_scheme(std::string_view url) {
  const std::size_t at = url.find("://");
  return at == std::string_view::npos ? url : url.substr(at + 3);
}

bool same_or_unknown(std::string_view a, std::string_view b) {
  return a.empty() || b.empty() || without_scheme(a) == without_scheme(b);
}

// "insecure XMLHttpRequest endpoint 'http://...'": the URL is the last word.
std::string last_word(std::string_view text) {
  const std::string joined = unwrapped(text);
  const std::size_t at = joined.find_last_of(" '\"");
  return at == std::string::npos ? joined : joined.substr(at + 1);
}

void take_captures(Message& message, const Match& match) {
  const auto set = [](std::string& field, std::string value) {
    if (field.empty()) field = std::move(value);
  };
  for (const Capture& capture : match.captures) {
    switch (capture.field) {
      case Field::kUrl:
        set(message.url, last_word(capture.text));
        break;
      case Field::kFirstUrl:
        set(message.redirected_from, without_space(capture.text));
        break;
      case Field::kOrigin:
        set(message.origin, without_space(capture.text));
        break;
      case Field::kStatus:
        if (!message.status) message.status = status_of(capture.text);
        break;
      case Field::kValue:
        set(message.value, unwrapped(capture.text));
        break;
      case Field::kMethod:
        set(message.method, without_space(capture.text));
        break;
      case Field::kHeader:
        set(message.header, without_space(capture.text));
        break;
      case Field::kAsker:
        set(message.asker, unwrapped(capture.text));
        break;
      case Field::kAny:
        break;
    }
  }
}

// The languages that both texts are in, or those of the later one.
std::string_view common_language(std::string_view opening, std::string_view reason) {
  for (std::string_view left = reason; !left.empty();) {
    const std::string_view one = left.substr(0, left.find(' '));
    const KnownText a{Role::kReason, {}, {}, one, false, {}};
    const KnownText b{Role::kReason, {}, {}, opening, false, {}};
    if (share_language(a, b)) return one;
    left.remove_prefix(std::min(one.size() + 1, left.size()));
  }
  return reason.substr(0, reason.find(' '));
}

std::string_view preflight_failure(std::string_view failure) {
  constexpr std::pair<std::string_view, std::string_view> kOfPreflight[] = {
      {"acao-missing", "preflight-acao-missing"},
      {"acao-multiple", "preflight-acao-multiple"},
      {"acao-invalid", "preflight-acao-invalid"},
      {"acao-mismatch", "preflight-acao-mismatch"},
      {"acao-wildcard-credentials", "preflight-acao-wildcard-credentials"},
      {"acac-not-true", "preflight-acac-not-true"}};
  for (const auto& [plain, preflight] : kOfPreflight) {
    if (failure == plain) return preflight;
  }
  return failure;
}

bool is_redirect(std::optional<std::uint16_t> status) {
  return status && (*status == 301 || *status == 302 || *status == 303 || *status == 307 || *status == 308);
}

class Reader {
 public:
  explicit Reader(std::string_view text) : text_(text), skeleton_(skeleton_of(text)) {}

  std::vector<Message> read() && {
    const Subject subject{text_, skeleton_};
    const std::vector<Found> found = find_texts(subject);
    read_between(0, found.empty() ? text_.size() : begin_of(found.front()));
    for (std::size_t i = 0; i < found.size(); ++i) {
      take(found[i], begin_of(found[i]), end_of(found[i]));
      read_between(end_of(found[i]), i + 1 < found.size() ? begin_of(found[i + 1]) : text_.size());
    }
    for (Message& message : messages_) finish(message);
    fold();
    return std::move(messages_);
  }

 private:
  std::size_t begin_of(const Found& one) const { return skeleton_.begin[one.match.begin]; }
  std::size_t end_of(const Found& one) const { return skeleton_.end[one.match.end - 1]; }

  // Text that is nothing known as a whole: the rest of a line after an opening, or lines that were cut.
  void read_between(std::size_t begin, std::size_t end) {
    if (begin >= end) return;
    const std::string_view text = text_.substr(begin, end - begin);
    if (opening_ != nullptr) {
      std::string_view line = text;
      if (auto one = find_beginning(line, opening_)) return take(*one, begin, end);
      line = line.substr(0, line.find('\n'));
      if (auto one = find_beginning(line, opening_)) take(*one, begin, begin + line.size());
      return;
    }
    if (begin == 0) {
      if (auto one = find_rest(text)) {
        const std::size_t used = skeleton_of(text).end[one->match.end - 1];
        take(*one, 0, used);
        return read_between(used, end);
      }
    }
    for (std::size_t at = 0; at < text.size() && lines_ < kMostLinesWithoutText;) {
      const std::string_view line = text.substr(at, text.find('\n', at) - at);
      const bool goes_on = begin + at + line.size() == end && end < text_.size();  // with a text that is known
      read_line(line, begin + at, goes_on);
      at += line.size() + 1;
    }
  }

  void read_line(std::string_view line, std::size_t begin, bool goes_on) {
    if (line.size() < 12 || goes_on) return;
    ++lines_;
    if (auto one = find_rest(line)) return take(*one, begin, begin + line.size());
    std::size_t at = 0;
    for (int word = 0; word < 6 && at < line.size(); ++word) {  // "12:03:11 app.js:3 [Error] Origin ..."
      if (auto one = find_beginning(line.substr(at), nullptr)) return take(*one, begin + at, begin + line.size());
      at = std::min(line.find(' ', at), line.size() - 1) + 1;
    }
  }

  void take(const Found& one, std::size_t begin, std::size_t end) {
    switch (one.known->role) {
      case Role::kOpening:
        if (is_resource(one)) return;
        open(one, begin, end);
        opening_ = one.known;
        return;
      case Role::kPreflight:
        if (opening_ == nullptr) open(one, begin, end);
        messages_.back().preflight = true;
        messages_.back().end = end;
        opening_ = opening_ != nullptr ? opening_ : one.known;
        return;
      case Role::kReason:
        return take_reason(one, begin, end);
      case Role::kCompanion:
        return take_companion(one, begin, end);
    }
  }

  // "Failed to load resource: " is no "Failed to load https://...: ".
  static bool is_resource(const Found& one) {
    const auto& captures = one.match.captures;
    return !one.known->engine && !captures.empty() && captures.front().text == "resource";
  }

  void open(const Found& one, std::size_t begin, std::size_t end) {
    Message& message = messages_.emplace_back();
    message.browser = one.known->engine;
    message.language = one.known->languages.substr(0, one.known->languages.find(' '));
    message.failure = kUnknown;
    message.begin = begin;
    message.end = end;
    take_captures(message, one.match);
  }

  // Between the two there is no more than ". (Reason: ".
  bool follows_opening(const Found& one, std::size_t begin) const {
    constexpr std::size_t kLongestGap = 64;
    if (opening_ == nullptr) return false;
    const std::size_t end = messages_.back().end;
    const std::string_view gap = text_.substr(end, begin > end ? begin - end : 0);
    if (gap.size() > kLongestGap && gap.find('\n') != std::string_view::npos) return false;
    return !opening_->engine || !one.known->engine || opening_->engine == one.known->engine;
  }

  void take_reason(const Found& one, std::size_t begin, std::size_t end) {
    const bool again = one.known->engine == Engine::kWebkit && repeats(one, begin);
    const bool follows = follows_opening(one, begin);
    if (!again && !follows) open(one, begin, end);
    Message& message = messages_.back();
    if (!again) {
      if (follows) {
        message.language = common_language(opening_->languages, one.known->languages);
      }
      if (one.known->engine) message.browser = one.known->engine;
      message.failure = message.preflight ? preflight_failure(one.known->failure) : one.known->failure;
      message.warning = one.known->warning;
      for (const KnownText* other : one.also) {
        if (opening_ != nullptr && !share_language(*opening_, *other)) continue;
        message.shares_text = true;
        message.alternatives.emplace_back(other->failure);
      }
      take_captures(message, one.match);
      take_network_line(message, begin, end);
    }
    message.end = end;
    opening_ = nullptr;
  }

  // "Failed to load resource: " and the reason once more.
  bool repeats(const Found& one, std::size_t begin) const {
    constexpr std::string_view kAgain = "failedtoloadresource:";
    if (messages_.empty() || messages_.back().failure != one.known->failure || opening_ != nullptr) return false;
    const std::string before =
        skeleton_of(text_.substr(begin > 40 ? begin - 40 : 0, std::min<std::size_t>(begin, 40))).text;
    return before.ends_with(kAgain);
  }

  void take_companion(const Found& one, std::size_t begin, std::size_t end) {
    Message alone;
    take_captures(alone, one.match);
    take_network_line(alone, begin, end);
    opening_ = nullptr;
    for (std::size_t i = messages_.size(); i-- > 0 && messages_.size() - i < 16;) {
      Message& message = messages_[i];
      if (message.browser != one.known->engine || !same_or_unknown(message.url, alone.url)) continue;
      if (message.url.empty() && message.companions_only && alone.url.empty() && !one.known->failure.empty()) continue;
      add(message, alone);
      message.end = std::max(message.end, end);
      return;
    }
    open(one, begin, end);
    messages_.back().companions_only = one.known->failure.empty();
    if (!one.known->failure.empty()) messages_.back().failure = one.known->failure;
    add(messages_.back(), alone);
  }

  static void add(Message& message, const Message& more) {
    if (message.url.empty()) message.url = more.url;
    if (message.origin.empty()) message.origin = more.origin;
    if (message.method.empty()) message.method = more.method;
    if (!message.status) message.status = more.status;
  }

  // "PUT https://api.example/v1 net::ERR_FAILED 404 (Not Found)"
  void take_network_line(Message& message, std::size_t begin, std::size_t end) const {
    constexpr std::string_view kCode = "net::ERR_";
    if (!ascii::starts_with_ignoring_case(text_.substr(begin), kCode)) return;
    std::size_t from = begin;
    while (from > 0 && text_[from - 1] != '\n' && begin - from < 4096) --from;
    std::string_view before = text_.substr(from, begin - from);
    while (!before.empty() && is_space(before.back())) before.remove_suffix(1);
    const std::size_t space = before.find_last_of(" \t");
    const std::string_view url = space == std::string_view::npos ? before : before.substr(space + 1);
    if (url.find("://") == std::string_view::npos) return;
    if (message.url.empty()) message.url = url;
    before = before.substr(0, space == std::string_view::npos ? 0 : space);
    before = before.substr(before.find_last_of(" \t") + 1);
    const bool upper = !before.empty() && std::all_of(before.begin(), before.end(), ascii::is_upper_alpha);
    if (upper && message.method.empty()) message.method = before;
    std::string_view after = text_.substr(end, 16);
    while (!after.empty() && after.front() == ' ') after.remove_prefix(1);
    if (after.size() >= 3 && !message.status) message.status = status_of(after.substr(0, 3));
  }

  static void finish(Message& message) {
    // Neither browser blocks for it by default.
    if (message.failure == "preflight-authorization-wildcard") message.warning = true;
    if (message.failure == "preflight-status" && is_redirect(message.status)) {
      message.failure = "preflight-redirect";
      message.alternatives = {"preflight-status"};  // a redirect without a Location
    }
    if (message.browser == Engine::kWebkit && message.failure == "acao-missing") {
      message.alternatives = {"acao-mismatch", "acao-invalid"};
    }
    // Only Chromium says which answer it is about.
    if (message.browser == Engine::kFirefox || message.browser == Engine::kWebkit) {
      if (const auto other = preflight_failure(message.failure); other != message.failure) {
        message.alternatives.emplace_back(other);
      }
    }
    if (message.browser == Engine::kFirefox && message.failure == "acao-mismatch") {
      message.alternatives.emplace_back(message.value.find(',') != std::string::npos ? "acao-multiple"
                                                                                     : "acao-invalid");
    }
  }

  // Firefox tells the end of the request after its reason; Chromium may print the net error before it.
  void fold() {
    std::vector<Message> kept;
    for (Message& message : messages_) {
      if (!kept.empty()) {
        Message& last = kept.back();
        const bool end_of_request = message.browser == Engine::kFirefox && last.browser == Engine::kFirefox &&
                                    message.failure == "network-failure" && !message.status &&
                                    last.failure != kUnknown && same_or_unknown(last.url, message.url);
        if (end_of_request) {
          last.end = message.end;
          continue;
        }
        if (last.companions_only && last.browser == message.browser && same_or_unknown(last.url, message.url)) {
          add(message, last);
          message.begin = last.begin;
          last = std::move(message);
          continue;
        }
      }
      kept.push_back(std::move(message));
    }
    messages_ = std::move(kept);
  }

  std::string_view text_;
  Skeleton skeleton_;
  std::vector<Message> messages_;
  const KnownText* opening_ = nullptr;  // of the last message, while its reason is to come
  std::size_t lines_ = 0;
};

}  // namespace

std::vector<Message> read_messages(std::string_view text) { return Reader(text.substr(0, kMostBytes)).read(); }

}  // namespace crosscheck::diagnosis::messages
