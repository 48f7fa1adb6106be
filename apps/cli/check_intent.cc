// SPDX-License-Identifier: Apache-2.0
#include "apps/cli/check_intent.h"

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <iostream>
#include <iterator>

#include "apps/cli/header_argument.h"
#include "apps/cli/language.h"
#include "base/ascii.h"
#include "http/grammar.h"
#include "paste/browser_lines.h"
#include "report/text_writer.h"

namespace crosscheck::cli {
namespace {

using report::printable;
using Mistake = tl::unexpected<UsageMistake>;

constexpr std::string_view kExample = "crosscheck check https://api.example.com/v1 --origin https://app.example.com";

Mistake mistake(std::string message, std::string hint = {}) { return Mistake({std::move(message), std::move(hint)}); }

/// A URL, or why TARGET is none.
tl::expected<Url, UsageMistake> read_target(const std::string& target) {
  if (target.empty()) {
    return mistake(tr("which URL? for example: {}", {kExample}));
  }
  const bool has_scheme = target.find("://") != std::string::npos;
  std::error_code ignored;
  if (!has_scheme && std::filesystem::exists(target, ignored)) {
    return mistake(
        tr("{} is no recording (HAR) and no policy; server configurations cannot be checked yet", {printable(target)}),
        tr("This version checks URLs, HAR files and policies: {}", {kExample}));
  }
  const auto url = Url::parse(target);
  // "localhost:3000/x" is a URL of the scheme "localhost" to the standard, and to nobody else.
  const bool odd_scheme = url && !has_scheme && !url->is_special() && url->scheme() != "data" &&
                          url->scheme() != "blob" && url->scheme() != "about";
  if (url && !odd_scheme) return *url;
  if (!has_scheme) {
    const bool local = target.starts_with("localhost") || target.starts_with("127.") || target.starts_with('[');
    return mistake(tr("{} is neither a URL nor a file", {printable(target)}),
                   tr("Did you mean {}?", {(local ? "http://" : "https://") + printable(target)}));
  }
  return mistake(tr("{0} is no URL: {1}", {printable(target), told(sentence(url.error().code))}));
}

tl::expected<std::string, UsageMistake> read_origin(const CheckOptions& options, const std::string& header,
                                                    const std::string& referrer, CheckQuestion& question) {
  const std::string text = !options.origin.empty() ? options.origin : !header.empty() ? header : referrer;
  if (text.empty()) {
    return mistake(
        tr("which page asks? CORS depends on its origin: add for example --origin https://app.example.com"),
        tr("That is scheme, host and port of the page's address; --origin null for a file or a sandboxed frame."));
  }
  if (text == "null") return text;
  const auto parsed = Origin::parse(text);
  if (!parsed || parsed->is_opaque()) {
    const bool bare = text.find("://") == std::string::npos;
    const bool host = bare && Origin::parse("https://" + text);
    return mistake(tr("--origin {} is no origin: it is written scheme://host[:port], or null", {printable(text)}),
                   host ? tr("Did you mean {}?", {"--origin https://" + printable(text)}) : std::string());
  }
  const std::string serialized(parsed->serialize());
  if (serialized != text && options.origin == text) {
    question.notes.push_back("the origin of " + printable(text) + " is " + serialized +
                             ", and that is what a browser sends");
  }
  return serialized;
}

tl::expected<std::string, UsageMistake> read_data(const std::string& text, bool keep_line_breaks) {
  if (!text.starts_with('@')) return text;
  std::string data;
  if (text == "@-") {
    data.assign(std::istreambuf_iterator<char>(std::cin), {});
  } else {
    std::ifstream file(text.substr(1), std::ios::binary);
    if (!file) return mistake(tr("-d {}: cannot read that file", {printable(text)}));
    data.assign(std::istreambuf_iterator<char>(file), {});
  }
  if (!keep_line_breaks) std::erase_if(data, [](char c) { return c == '\r' || c == '\n' || c == '\0'; });
  return data;
}

/// The body of -d and its kin, joined with & as curl does.
tl::expected<void, UsageMistake> read_body(const CheckOptions& options, browser::Intent& intent) {
  if (options.data.empty() && options.data_raw.empty() && options.data_binary.empty()) return {};
  std::string data;
  bool first = true;
  const auto append = [&](const std::string& piece) {
    if (!first) data += '&';
    first = false;
    data += piece;
  };
  for (const std::string& text : options.data) {
    const auto piece = read_data(text, false);
    if (!piece) return tl::unexpected(piece.error());
    append(*piece);
  }
  for (const std::string& text : options.data_raw) append(text);
  for (const std::string& text : options.data_binary) {
    const auto piece = read_data(text, true);
    if (!piece) return tl::unexpected(piece.error());
    append(*piece);
  }
  intent.body = browser::Body{browser::BodyKind::kForm, "application/x-www-form-urlencoded", std::move(data)};
  return {};
}

void read_modes(const CheckOptions& options, CheckQuestion& question) {
  browser::Intent& intent = question.intent;
  intent.as = browser::from_string<browser::Asker>(options.as).value_or(browser::Asker::kFetch);
  intent.credentials = browser::from_string<browser::Credentials>(options.credentials);
  intent.mode = browser::from_string<browser::Mode>(options.mode);
  intent.redirect = browser::from_string<browser::Redirect>(options.redirect);
  intent.cache = browser::from_string<browser::CacheMode>(options.cache);
  intent.crossorigin =
      browser::from_string<browser::CrossOrigin>(options.crossorigin).value_or(browser::CrossOrigin::kAbsent);
  const auto page = browser::from_string<browser::PageKind>(options.page);
  intent.page.kind =
      page.value_or(intent.origin == "null" ? browser::PageKind::kSandboxedFrame : browser::PageKind::kDocument);
  intent.page.csp = options.page_csp;
  if (options.page_coep != "unsafe-none") intent.page.coep = options.page_coep;
  intent.target_address_space =
      address_space_from_string(options.target_address_space).value_or(AddressSpace::kUnknown);
  intent.page.address_space = address_space_from_string(options.page_address_space).value_or(AddressSpace::kUnknown);
}

/// Cookies say that the page sends credentials, unless it is said otherwise.
void read_cookies(const CheckOptions& options, const Url& url, CheckQuestion& question) {
  if (!options.cookie.empty()) question.cookie = options.cookie;
  browser::Intent& intent = question.intent;
  if (question.cookie.empty() || intent.credentials || intent.crossorigin != browser::CrossOrigin::kAbsent) return;
  const auto origin = Origin::parse(intent.origin);
  if (origin && url.has_origin(*origin)) return;
  if (intent.as != browser::Asker::kFetch && intent.as != browser::Asker::kXhr &&
      intent.as != browser::Asker::kXhrUpload)
    return;
  intent.credentials = browser::Credentials::kInclude;
  question.notes.emplace_back("a cookie is given, so --credentials include is taken for meant");
}

}  // namespace

tl::expected<CheckQuestion, UsageMistake> read_question(const CheckOptions& options) {
  const auto url = read_target(options.target);
  if (!url) return tl::unexpected(url.error());
  std::vector<Header> headers;
  for (const std::string& text : options.headers) {
    auto header = read_header(text, "-H");
    if (!header) return mistake(std::move(header.error()));
    headers.push_back(std::move(*header));
  }
  CheckQuestion question;
  paste::SortedLines sorted = paste::sort_lines(headers);
  question.intent.headers = std::move(sorted.scripts);
  question.overrides = std::move(sorted.overrides);
  question.cookie = std::move(sorted.cookie);
  if (!sorted.moved.empty()) {
    question.notes.push_back("taken for a request copied from a browser: " + sorted.moved +
                             " are the browser's, not the script's");
  }
  const auto origin = read_origin(options, sorted.origin, sorted.referrer, question);
  if (!origin) return tl::unexpected(origin.error());
  question.intent.origin = *origin;
  question.intent.url = options.target;
  if (const auto body = read_body(options, question.intent); !body) return tl::unexpected(body.error());
  if (!options.method.empty()) {
    if (!http::is_method(options.method)) return mistake(tr("-X '{}' is no method", {printable(options.method)}));
    question.intent.method = options.method;
  } else if (options.head) {
    question.intent.method = "HEAD";
  } else if (question.intent.body) {
    question.intent.method = "POST";
  }
  read_modes(options, question);
  read_cookies(options, *url, question);
  for (const std::string* text : {&options.cookie, &options.user_agent}) {
    if (text->find_first_of("\r\n") != std::string::npos) return mistake(tr("-b and -A must not hold a line break"));
  }
  if (!options.user_agent.empty()) question.overrides.push_back({"User-Agent", options.user_agent});
  return question;
}

}  // namespace crosscheck::cli
