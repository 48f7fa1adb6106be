// SPDX-License-Identifier: Apache-2.0
#include "paste/header_lines.h"

#include <algorithm>

#include "base/ascii.h"
#include "http/grammar.h"

namespace crosscheck::paste {
namespace {

// Names that tell by themselves that a line is a response's, or a request's.
constexpr std::string_view kOfResponses =
    " accept-ranges age allow alt-svc cache-control cf-ray cf-cache-status connection content-encoding content-length "
    "content-security-policy content-type date etag expires keep-alive last-modified location nel pragma "
    "referrer-policy "
    "report-to retry-after server set-cookie strict-transport-security timing-allow-origin transfer-encoding vary via "
    "www-authenticate x-cache x-content-type-options x-frame-options x-powered-by x-request-id x-xss-protection ";
constexpr std::string_view kOfRequests =
    " accept accept-encoding accept-language authorization cookie host if-modified-since if-none-match origin priority "
    "referer user-agent ";

bool is_listed(std::string_view list, std::string_view name) {
  return list.find(" " + ascii::to_lower(name) + " ") != std::string_view::npos;
}
bool is_cors_response(std::string_view name) {
  return ascii::starts_with_ignoring_case(name, "access-control-") &&
         !ascii::starts_with_ignoring_case(name, "access-control-request-");
}
bool is_of_request(std::string_view name) {
  return is_listed(kOfRequests, name) || ascii::starts_with_ignoring_case(name, "sec-fetch-") ||
         ascii::starts_with_ignoring_case(name, "sec-ch-") ||
         ascii::starts_with_ignoring_case(name, "access-control-request-");
}

enum class Side : std::uint8_t { kUnknown, kRequest, kResponse };

struct Line {
  std::string_view text;  // without what curl -v puts before it
  std::size_t begin = 0;
  std::size_t end = 0;
  Side side = Side::kUnknown;
  bool noise = false;  // curl's own
};

Line line_at(std::string_view text, std::size_t begin) {
  Line line{text.substr(begin, text.find('\n', begin) - begin), begin, 0};
  line.end = begin + line.text.size();
  if (line.text.ends_with('\r')) line.text.remove_suffix(1);
  if (line.text.starts_with("< ") || line.text == "<") {
    line.side = Side::kResponse;
  } else if (line.text.starts_with("> ") || line.text == ">") {
    line.side = Side::kRequest;
  } else if (line.text.starts_with("* ") || line.text.starts_with("{ [") || line.text.starts_with("} [")) {
    line.noise = true;
  }
  if (line.side != Side::kUnknown) line.text.remove_prefix(std::min<std::size_t>(2, line.text.size()));
  while (line.text.ends_with(' ') || line.text.ends_with('\t')) line.text.remove_suffix(1);
  return line;
}

// "HTTP/1.1 200 OK", "HTTP/2 204".
std::optional<std::uint16_t> status_of_line(std::string_view text) {
  if (!ascii::starts_with_ignoring_case(text, "HTTP/") || text.size() < 10 || !ascii::is_digit(text[5])) return {};
  const std::size_t space = text.find(' ');
  if (space == std::string_view::npos || space > 8 || text.size() < space + 4) return {};
  std::uint16_t status = 0;
  for (std::size_t i = space + 1; i < space + 4; ++i) {
    if (!ascii::is_digit(text[i])) return {};
    status = static_cast<std::uint16_t>(status * 10 + (text[i] - '0'));
  }
  const bool ends = text.size() == space + 4 || text[space + 4] == ' ';
  return ends && status >= 100 ? std::optional(status) : std::nullopt;
}

struct Field {
  std::string_view name;
  std::string_view value;
  bool alone = false;  // nothing stands behind the name: the value may be on the next line
};

// "Name: value", ":status: 200", "Name:".
std::optional<Field> field_of(std::string_view text) {
  const std::size_t from = text.starts_with(':') ? 1 : 0;
  const std::size_t colon = text.find(':', from);
  if (colon == std::string_view::npos) return {};
  const std::string_view name = text.substr(0, colon);
  if (!http::is_token(name.substr(from))) return {};
  const std::string_view value = text.substr(colon + 1);
  if (!value.empty() && !http::is_http_tab_or_space(value.front())) return {};
  return Field{name, http::strip_http_tab_or_space(value), value.empty()};
}

class Reader {
 public:
  explicit Reader(std::string_view text) : text_(text) {}

  std::vector<HeaderExchange> read() && {
    while (at_ <= text_.size() && !text_.empty()) {
      const Line line = line_at(text_, at_);
      const std::size_t next = line.end + 1;
      at_ = next;
      if (!line.noise) read_line(line);
    }
    end_run();
    flush();
    return std::move(exchanges_);
  }

 private:
  void read_line(const Line& line) {
    if (line.side != Side::kUnknown && line.side != side_) {
      if (line.side == Side::kRequest) flush();
      side_ = line.side;
      started_ = true;
    }
    if (line.text.empty()) return end_run();
    if (const auto status = status_of_line(line.text)) return take_status(*status, line);
    if (take_request_line(line) || take_heading(line) || take_general(line)) return;
    const auto field = field_of(line.text);
    if (!field) return take_bare_name(line);
    take_field(*field, line);
  }

  void cover(const Line& line) {
    if (current_.end == 0) current_.begin = line.begin;
    current_.end = line.end;
  }

  // A response's lines begin.
  void take_status(std::uint16_t status, const Line& line) {
    end_run();
    if (current_.has_response && !only_summed_up()) flush();
    side_ = Side::kResponse;
    started_ = true;
    current_.has_response = true;
    current_.status = status;
    cover(line);
  }

  // "OPTIONS /v1 HTTP/1.1"
  bool take_request_line(const Line& line) {
    const std::size_t space = line.text.find(' ');
    const std::size_t last = line.text.rfind(' ');
    if (space == std::string_view::npos || last == space || !http::is_method(line.text.substr(0, space))) return false;
    const std::string_view protocol = line.text.substr(last + 1);
    const std::string_view target = line.text.substr(space + 1, last - space - 1);
    if (!protocol.starts_with("HTTP/") || target.find(' ') != std::string_view::npos) return false;
    end_run();
    if (!only_summed_up()) flush();
    side_ = Side::kRequest;
    started_ = true;
    current_.method = line.text.substr(0, space);
    path_ = target;
    cover(line);
    return true;
  }

  bool take_heading(const Line& line) {
    constexpr std::string_view kResponses[] = {"Response Headers", "Response headers", "Response", "回應標頭",
                                               "响应标头",         "回應標頭",         "响应头"};
    constexpr std::string_view kRequests[] = {"Request Headers", "Request headers", "Request", "要求標頭",
                                              "请求标头",        "請求標頭",        "请求头"};
    const auto is = [&](const auto& names) {
      const std::string_view bare = line.text.substr(0, line.text.find(" ("));  // "Response Headers (412 B)"
      return std::find(std::begin(names), std::end(names), bare) != std::end(names);
    };
    const bool response = is(kResponses);
    if (!response && !is(kRequests)) return false;
    end_run();
    side_ = response ? Side::kResponse : Side::kRequest;
    started_ = true;
    return true;
  }

  // The value of a pair of lines, and the line itself; null where no value follows.
  std::optional<std::string_view> next_value() {
    if (at_ > text_.size()) return {};
    const Line line = line_at(text_, at_);
    if (line.text.empty() || line.side != Side::kUnknown || field_of(line.text)) return {};
    at_ = line.end + 1;
    pair_end_ = line.end;
    return http::strip_http_tab_or_space(line.text);
  }

  // What Chromium's tools have under "General", and Safari's under "Summary".
  bool take_general(const Line& line) {
    for (const std::string_view name : {"Request URL", "Request Method", "Status Code", "Remote Address",
                                        "Referrer Policy", "URL", "Status", "Source", "Address"}) {
      if (!line.text.starts_with(name)) continue;
      std::string_view rest = line.text.substr(name.size());
      if (!rest.empty() && rest.front() != ':') continue;
      const bool known = name.size() > 7 || started_general_;
      if (!known && name != "URL") continue;
      rest = rest.empty() ? rest : http::strip_http_tab_or_space(rest.substr(1));
      if (rest.empty()) rest = next_value().value_or(std::string_view());
      if (name == "Request URL" || name == "URL") {
        if (rest.find("://") == std::string_view::npos) return false;
        end_run();
        flush();
        current_.url = rest;
        started_general_ = true;
      } else if (name == "Request Method" && http::is_method(rest)) {
        current_.method = rest;
      } else if (name.starts_with("Status") && rest.size() >= 3 && status_of_line("HTTP/1.1 " + std::string(rest))) {
        current_.status = *status_of_line("HTTP/1.1 " + std::string(rest));
        current_.has_response = true;
      }
      cover(line);
      current_.end = std::max(current_.end, pair_end_);
      return true;
    }
    return false;
  }

  // "access-control-allow-origin", and the value on the next line.
  void take_bare_name(const Line& line) {
    const bool known = is_cors_response(line.text) || is_listed(kOfResponses, line.text) || is_of_request(line.text);
    if (!http::is_token(line.text) || (!known && !pairs_)) return end_run();
    take_field({line.text, {}, true}, line);
  }

  void take_field(Field field, const Line& line) {
    Line whole = line;
    if (field.alone) {
      if (const auto value = next_value()) {
        field.value = *value;
        whole.end = pair_end_;
        pairs_ = true;
      } else if (line.text.back() != ':') {
        return end_run();
      }
    }
    if (field.name.front() == ':') return take_pseudo(field, whole);
    Side side = side_;
    if (side == Side::kUnknown) {
      if (is_of_request(field.name)) {
        side = Side::kRequest;
      } else if (is_cors_response(field.name) || is_listed(kOfResponses, field.name)) {
        side = Side::kResponse;
        certainty_ += is_cors_response(field.name) ? 3 : 1;
      } else if (run_empty()) {
        return;  // a line of whatever
      } else {
        side = Side::kResponse;
      }
    }
    (side == Side::kRequest ? current_.request : current_.response).append(field.name, field.value);
    if (side == Side::kResponse) current_.has_response = true;
    cover(whole);
  }

  // HTTP/2's, as tools show them.
  void take_pseudo(const Field& field, const Line& line) {
    const auto status = status_of_line("HTTP/2 " + std::string(field.value));
    if (field.name == ":status" && status) return take_status(*status, line);
    if (field.name == ":method" && http::is_method(field.value)) {
      if (current_.has_response) flush();
      current_.method = field.value;
    } else if (field.name == ":authority") {
      authority_ = field.value;
    } else if (field.name == ":path") {
      path_ = field.value;
    } else if (field.name == ":scheme") {
      scheme_ = field.value;
    } else {
      return;
    }
    side_ = Side::kRequest;
    started_ = true;
    cover(line);
  }

  /// Its URL and status were told in a summary, and its lines are still to come.
  [[nodiscard]] bool only_summed_up() const { return started_general_ && current_.response.empty(); }
  [[nodiscard]] bool run_empty() const { return current_.request.empty() && current_.response.empty(); }

  // A blank line, or one that is no header: the lines before it are a block, or were none.
  void end_run() {
    if (!started_ && !started_general_ && !run_empty() && certainty_ < 3) current_ = {};
    if (side_ == Side::kResponse && !current_.response.empty()) side_ = Side::kUnknown, started_ = false;
    if (!started_ && current_.has_response && !started_general_) flush();
    certainty_ = 0;
    pairs_ = false;
  }

  void flush() {
    if (current_.url.empty()) current_.url = told_url();
    if (current_.has_response && (current_.status != 0 || !current_.response.empty())) {
      exchanges_.push_back(std::move(current_));
    }
    current_ = {};
    path_.clear(), authority_.clear(), scheme_.clear();
    side_ = Side::kUnknown;
    started_ = started_general_ = pairs_ = false;
    certainty_ = 0;
  }

  [[nodiscard]] std::string told_url() const {
    const std::string host = authority_.empty() ? current_.request.get("Host").value_or("") : authority_;
    if (path_.find("://") != std::string::npos) return path_;
    if (host.empty() || path_.empty() || path_.front() != '/') return {};
    const bool local = host.starts_with("localhost") || host.starts_with("127.");
    const std::string scheme = !scheme_.empty() ? scheme_ : local ? "http" : "https";
    return scheme + "://" + host + path_;
  }

  std::string_view text_;
  std::size_t at_ = 0;
  std::size_t pair_end_ = 0;
  std::vector<HeaderExchange> exchanges_;
  HeaderExchange current_;
  Side side_ = Side::kUnknown;
  bool started_ = false;          // something other than the names says what the lines are
  bool started_general_ = false;  // a URL that a browser's tools show
  bool pairs_ = false;            // names and values stand on lines of their own
  int certainty_ = 0;             // of a run of lines that nothing introduces: 3 is enough
  std::string path_, authority_, scheme_;
};

}  // namespace

std::vector<HeaderExchange> read_header_lines(std::string_view text) { return Reader(text).read(); }

}  // namespace crosscheck::paste
