// SPDX-License-Identifier: Apache-2.0
// Blocks of headers, judged as the browsers would: what the text does not tell of the request is guessed from the answer.
#include <algorithm>

#include "base/ascii.h"
#include "http/grammar.h"
#include "paste/browser_lines.h"
#include "paste/header_lines.h"
#include "paste/items.h"
#include "paste/permissive.h"

namespace crosscheck::paste {
namespace {

constexpr std::string_view kUrlStandIn = "https://api.example/";

bool is_redirect(const HeaderExchange& exchange) {
  return http::is_redirect_status(exchange.status) && exchange.response.has("Location");
}

// OPTIONS that a browser sent, or an answer that lists permissions and has nothing else to say.
bool is_preflight(const HeaderExchange& exchange) {
  if (!exchange.method.empty()) return exchange.method == "OPTIONS";
  const bool lists = exchange.response.has("Access-Control-Allow-Methods") ||
                     exchange.response.has("Access-Control-Allow-Headers") ||
                     exchange.response.has("Access-Control-Max-Age");
  const bool bare = exchange.status == 204 || !exchange.response.has("Content-Type") ||
                    exchange.response.get("Content-Length") == "0";
  return lists && bare;
}

// One request of a page: for each URL of its chain, the preflight's exchange and its own.
struct Conversation {
  struct Hop {
    const HeaderExchange* preflight = nullptr;
    const HeaderExchange* response = nullptr;
  };
  std::vector<Hop> hops;
};

std::vector<Conversation> conversations_of(const std::vector<HeaderExchange>& exchanges) {
  std::vector<Conversation> all;
  bool redirected = false;
  for (const HeaderExchange& exchange : exchanges) {
    Conversation::Hop* last = all.empty() ? nullptr : &all.back().hops.back();
    const bool continues =
        last != nullptr && last->response == nullptr && last->preflight != nullptr &&
        (exchange.url.empty() || last->preflight->url.empty() || exchange.url == last->preflight->url);
    if (is_preflight(exchange)) {
      if (redirected) {
        all.back().hops.push_back({&exchange, nullptr});
      } else {
        all.push_back({{{&exchange, nullptr}}});
      }
      redirected = false;
      continue;
    }
    if (continues) {
      last->response = &exchange;
    } else if (redirected) {
      all.back().hops.push_back({nullptr, &exchange});
    } else {
      all.push_back({{{nullptr, &exchange}}});
    }
    redirected = is_redirect(exchange);
  }
  return all;
}

std::shared_ptr<const Answer> answer_of(const HeaderExchange& exchange) {
  auto answer = std::make_shared<Answer>();
  answer->status = exchange.status != 0     ? exchange.status
                   : is_preflight(exchange) ? std::uint16_t{204}
                                            : std::uint16_t{200};
  answer->headers = exchange.response;
  return answer;
}

class Judge {
 public:
  Judge(const Conversation& conversation, const Wish& wish)
      : hops_(conversation.hops), first_(hops_.front()), wish_(wish) {}

  Item judge() && {
    item_.kind = Item::Kind::kHeaders;
    const HeaderExchange& from = first_.preflight != nullptr ? *first_.preflight : *first_.response;
    const HeaderExchange& to = hops_.back().response != nullptr ? *hops_.back().response : *hops_.back().preflight;
    item_.begin = from.begin;
    item_.end = to.end;
    item_.preflight_shown = first_.preflight != nullptr;
    item_.response_shown = first_.response != nullptr;
    tell_request();
    tell_origin();
    tell_method();
    tell_credentials();
    for (const Header& line : wish_.headers) intent().headers.push_back(line);
    if (wish_.as) intent().as = *wish_.as;
    if (wish_.mode) intent().mode = wish_.mode;
    run_engines();
    return std::move(item_);
  }

 private:
  browser::Intent& intent() { return item_.request.intent; }

  /// The first value of that name in any answer.
  [[nodiscard]] std::string answered(std::string_view name) const {
    for (const Conversation::Hop& hop : hops_) {
      for (const HeaderExchange* exchange : {hop.response, hop.preflight}) {
        if (exchange != nullptr && exchange->response.has(name)) return exchange->response.find(name)->value;
      }
    }
    return {};
  }

  void note(diagnosis::Phrase text, std::string value = {}) { item_.request.notes.push_back({text, std::move(value)}); }

  void tell_request() {
    for (const HeaderExchange* exchange : {first_.response, first_.preflight}) {
      if (exchange == nullptr) continue;
      if (intent().url.empty()) intent().url = exchange->url;
    }
    item_.url_known = !intent().url.empty();
    if (!item_.url_known) intent().url = kUrlStandIn;
    if (first_.response == nullptr || first_.response->request.empty()) return;
    const std::vector<Header> lines(first_.response->request.begin(), first_.response->request.end());
    SortedLines sorted = sort_lines(lines, true);
    intent().headers = std::move(sorted.scripts);
    item_.request.cookie = std::move(sorted.cookie);
  }

  void tell_origin() {
    std::string& origin = intent().origin;
    origin = wish_.origin;
    for (const HeaderExchange* exchange : {first_.response, first_.preflight}) {
      for (const char* name : {"Origin", "Referer"}) {
        if (!origin.empty() || exchange == nullptr || !exchange->request.has(name)) continue;
        const auto parsed = Origin::parse(exchange->request.find(name)->value);
        origin = parsed && !parsed->is_opaque() ? std::string(parsed->serialize()) : std::string();
        if (exchange->request.find(name)->value == "null") origin = "null";
      }
    }
    if (origin == "null") intent().page.kind = browser::PageKind::kSandboxedFrame;
    item_.origin_known = !origin.empty();
    if (item_.origin_known) return;
    origin = origin_meant();
    if (!origin.empty()) return note("the page's origin is taken from the answer: {}", origin);
    origin = intent().url.starts_with("http:") ? kPlainStandIn : kSecureStandIn;
  }

  /// Whom Access-Control-Allow-Origin was written for: its first entry, with a scheme.
  [[nodiscard]] std::string origin_meant() const {
    const std::string value = answered("Access-Control-Allow-Origin");
    std::string_view entry = value;
    entry = entry.substr(0, entry.find_first_of(", "));
    while (entry.starts_with('"') || entry.starts_with('\'')) entry.remove_prefix(1);
    while (entry.ends_with('"') || entry.ends_with('\'')) entry.remove_suffix(1);
    if (entry.find('*') != std::string_view::npos || entry.find('.') == std::string_view::npos) {
      if (entry.find("://") == std::string_view::npos || entry.find('*') != std::string_view::npos) return {};
    }
    const bool bare = entry.find("://") == std::string_view::npos;
    const auto origin = Origin::parse(bare ? "https://" + std::string(entry) : std::string(entry));
    return origin && !origin->is_opaque() ? std::string(origin->serialize()) : std::string();
  }

  void tell_method() {
    const HeaderExchange* preflight = first_.preflight;
    if (wish_.method) {
      intent().method = wish_.method;
    } else if (first_.response != nullptr && !first_.response->method.empty()) {
      intent().method = first_.response->method;
    } else if (preflight != nullptr && preflight->request.has("Access-Control-Request-Method")) {
      intent().method = preflight->request.get("Access-Control-Request-Method");
    }
    if (preflight == nullptr) return;
    const std::string wanted = preflight->request.get("Access-Control-Request-Headers").value_or("");
    if (intent().headers.empty()) add_headers(wanted);
    const bool simple = !intent().method || http::is_cors_safelisted_method(*intent().method);
    if (simple && intent().headers.empty() && wish_.headers.empty()) guess_reason(*preflight);
  }

  void add_headers(std::string_view names) {
    for (std::string_view rest = names; !rest.empty();) {
      const std::size_t comma = rest.find(',');
      const std::string_view name = http::strip_http_tab_or_space(rest.substr(0, comma));
      const bool type = ascii::equals_ignoring_case(name, "content-type");
      if (http::is_header_name(name)) intent().headers.push_back({std::string(name), type ? "application/json" : "1"});
      rest = comma == std::string_view::npos ? std::string_view() : rest.substr(comma + 1);
    }
  }

  /// Something that needs the preflight and that its answer is about.
  void guess_reason(const HeaderExchange& preflight) {
    if (!intent().method) {
      for (const std::string_view method : {"PUT", "PATCH", "DELETE"}) {
        const std::string listed = ", " + preflight.response.get("Access-Control-Allow-Methods").value_or("") + ",";
        if (listed.find(method) == std::string::npos) continue;
        intent().method = method;
        return note("the request is taken for one that the answer lists: {}", std::string(method));
      }
    }
    const std::string names = preflight.response.get("Access-Control-Allow-Headers").value_or("");
    const std::string_view first = http::strip_http_tab_or_space(std::string_view(names).substr(0, names.find(',')));
    if (!first.empty() && http::is_header_name(first)) {
      add_headers(first == "*" ? std::string_view("X-Requested-With") : first);
      return note("the request is taken for one that the answer lists: {}", intent().headers.back().name);
    }
    // A preflight that no method or header asks for.
    intent().as = browser::Asker::kXhrUpload;
    if (!intent().method) intent().method = "POST";
    intent().body = browser::Body{browser::BodyKind::kText, "text/plain;charset=UTF-8", {}};
  }

  void tell_credentials() {
    if (wish_.credentials) {
      intent().credentials = wish_.credentials;
    } else if (!item_.request.cookie.empty()) {
      intent().credentials = browser::Credentials::kInclude;
      note("a cookie goes along, so credentials are taken for included");
    } else if (!answered("Access-Control-Allow-Credentials").empty()) {
      intent().credentials = browser::Credentials::kInclude;
      note("the answer speaks of credentials, so they are taken for included");
    }
  }

  void run_engines() {
    bool assumed = false;
    for (const browser::Engine engine : browser::kEngines) {
      std::size_t hop = 0;
      item_.results.push_back({engine, run(engine, intent(), [&](const browser::Request& request) {
                                 auto answer = answer_to(request, hop);
                                 if (answer == nullptr) {
                                   assumed = true;
                                   answer = permission_for(request);
                                 }
                                 if (!request.preflight) ++hop;
                                 return answer;
                               })});
    }
    if (assumed && item_.preflight_shown) note("the response itself is not in the text and taken for a good one");
    if (assumed && !item_.preflight_shown) note("the preflight's answer is not in the text and taken for a good one");
  }

  /// Null where the text shows none. A response that lists permissions may be to either.
  std::shared_ptr<const Answer> answer_to(const browser::Request& request, std::size_t index) const {
    if (index >= hops_.size()) return nullptr;
    const Conversation::Hop& hop = hops_[index];
    if (!request.preflight) return hop.response != nullptr ? answer_of(*hop.response) : nullptr;
    if (hop.preflight != nullptr) return answer_of(*hop.preflight);
    const HeaderList& lines = hop.response->response;
    const bool either = lines.has("Access-Control-Allow-Methods") || lines.has("Access-Control-Allow-Headers");
    return either ? answer_of(*hop.response) : nullptr;
  }

  const std::vector<Conversation::Hop>& hops_;
  const Conversation::Hop& first_;
  const Wish& wish_;
  Item item_;
};

}  // namespace

std::vector<Item> read_header_items(std::string_view text, const Wish& wish) {
  const std::vector<HeaderExchange> exchanges = read_header_lines(text);
  std::vector<Item> items;
  for (const Conversation& conversation : conversations_of(exchanges)) {
    if (items.size() == kMostItems) break;
    items.push_back(Judge(conversation, wish).judge());
  }
  return items;
}

}  // namespace crosscheck::paste
