// SPDX-License-Identifier: Apache-2.0
#include "paste/fetch_call.h"

#include <algorithm>

#include "base/ascii.h"
#include "http/grammar.h"
#include "paste/completion.h"

namespace crosscheck::paste {
namespace {

using Kind = Value::Kind;

bool is_nothing(const Value* value) {
  return value == nullptr || value->is(Kind::kNull) || value->is(Kind::kUndefined);
}

class Reader {
 public:
  tl::expected<Request, Mistake> read(const std::vector<Value>& arguments, std::size_t begin) && {
    if (arguments.empty()) return tl::unexpected(Mistake{begin, 1, "fetch() is called without a URL", {}});
    const Value& first = arguments.front();
    if (first.is(Kind::kCall) && first.text == "new Request" && !first.items.empty()) {
      read_url(first.items.front());
      if (first.items.size() > 1) read_options(first.items[1]);
    } else {
      read_url(first);
    }
    if (arguments.size() > 1) read_options(arguments[1]);
    if (mistake_) return tl::unexpected(*mistake_);
    complete(request_, lines_, {}, referrer_);
    return std::move(request_);
  }

 private:
  void fail(const Value& value, diagnosis::Phrase what, std::string text = {}) {
    if (mistake_) return;
    mistake_ = Mistake{value.begin, std::max<std::size_t>(value.end - value.begin, 1), what, std::move(text)};
  }
  void note(diagnosis::Phrase text, std::string value = {}) { request_.notes.push_back({text, std::move(value)}); }

  void read_url(const Value& value) {
    std::string& url = request_.intent.url;
    if (value.is(Kind::kCall) && value.text == "new URL" && !value.items.empty()) {
      read_url(value.items.front());
      if (value.items.size() < 2 || mistake_) return;
      const std::string relative = url;
      read_url(value.items[1]);
      const auto base = Url::parse(url);
      const auto resolved = base ? Url::parse(relative, &*base) : base;
      if (!resolved) return fail(value, "this is no URL");
      url = resolved->href();
      return;
    }
    if (!value.is(Kind::kString)) return fail(value, "this is no literal: write the value of the URL here");
    if (value.hole) {
      // A variable in the path or the query changes nothing for CORS; one before them does.
      const std::string_view before = std::string_view(value.text).substr(0, *value.hole);
      const std::size_t host = before.find("://");
      const bool path_only = before.starts_with('/') && !before.starts_with("//");
      if (!path_only && (host == std::string_view::npos || before.find_first_of("/?#", host + 3) == before.npos)) {
        return fail(value, "the host is a variable: write its value here");
      }
      note("a part of the URL is a variable; x stands for it");
    }
    url = value.text;
  }

  void read_options(const Value& options) {
    if (is_nothing(&options)) return;
    if (!options.is(Kind::kObject)) return note("the options of fetch() are a variable and not known");
    browser::Intent& intent = request_.intent;
    if (const Value* method = options.member("method"); !is_nothing(method)) read_method(*method);
    read_choice(options, "mode", intent.mode);
    read_choice(options, "credentials", intent.credentials);
    read_choice(options, "cache", intent.cache);
    read_choice(options, "redirect", intent.redirect);
    if (const Value* space = options.member("targetAddressSpace"); space != nullptr && space->is(Kind::kString)) {
      intent.target_address_space = address_space_from_string(space->text).value_or(AddressSpace::kUnknown);
    }
    if (const Value* referrer = options.member("referrer"); referrer != nullptr && referrer->is(Kind::kString)) {
      referrer_ = referrer->text;
    }
    if (const Value* headers = options.member("headers"); !is_nothing(headers)) read_headers(*headers);
    if (const Value* body = options.member("body"); !is_nothing(body)) read_body(*body);
  }

  void read_method(const Value& method) {
    if (!method.is(Kind::kString)) return note("the value of {} is not known", "method");
    if (!http::is_method(method.text)) return fail(method, "this is no method");
    request_.intent.method = method.text;
  }

  template <class Choice>
  void read_choice(const Value& options, std::string_view name, std::optional<Choice>& choice) {
    const Value* value = options.member(name);
    if (is_nothing(value)) return;
    if (!value->is(Kind::kString)) return note("the value of {} is not known", std::string(name));
    if (name == "mode" && value->text == "navigate") return;  // a copied navigation: nothing that a script may say
    choice = browser::from_string<Choice>(value->text);
    if (!choice) fail(*value, "fetch() knows no such value of {}", std::string(name));
  }

  void read_headers(const Value& headers) {
    if (headers.is(Kind::kCall) && headers.text == "new Headers") {
      if (!headers.items.empty()) read_headers(headers.items.front());
    } else if (headers.is(Kind::kObject)) {
      for (const auto& [name, value] : headers.members) add_header(name, value);
    } else if (headers.is(Kind::kArray)) {
      for (const Value& pair : headers.items) {
        const bool named = pair.is(Kind::kArray) && pair.items.size() == 2 && pair.items.front().is(Kind::kString);
        if (!named) return note("the value of {} is not known", "headers");
        add_header(pair.items.front().text, pair.items.back());
      }
    } else {
      note("the value of {} is not known", "headers");
    }
  }

  void add_header(const std::string& name, const Value& value) {
    if (!http::is_header_name(name)) return fail(value, "the name before this value is no header name");
    std::string text = value.text;
    const bool known = (value.is(Kind::kString) && !value.hole) || value.is(Kind::kNumber) || value.is(Kind::kBoolean);
    if (!known) note("the value of {} is not known", name);
    if (value.is(Kind::kNull) || value.is(Kind::kUndefined)) text = value.is(Kind::kNull) ? "null" : "undefined";
    if (value.is(Kind::kUnknown) || value.is(Kind::kCall)) {
      text = ascii::equals_ignoring_case(name, "content-type") ? "application/json" : "1";
    }
    lines_.push_back({name, std::string(http::strip_http_tab_or_space(text))});
  }

  // https://fetch.spec.whatwg.org/#concept-bodyinit-extract
  void read_body(const Value& body) {
    browser::Body made{browser::BodyKind::kText, "text/plain;charset=UTF-8", {}};
    bool whole = true;
    if (body.is(Kind::kString) || body.is(Kind::kNumber) || body.is(Kind::kBoolean)) {
      made.data = body.text;
      whole = !body.hole;
    } else if (body.is(Kind::kCall) && body.text == "JSON.stringify") {
      if (!body.items.empty()) made.data = json_of(body.items.front(), whole);
    } else if (body.is(Kind::kCall) && body.text == "new URLSearchParams") {
      made = {browser::BodyKind::kForm, "application/x-www-form-urlencoded;charset=UTF-8", {}};
      const bool text = !body.items.empty() && body.items.front().is(Kind::kString);
      if (text) made.data = body.items.front().text;
      whole = text;
    } else if (body.is(Kind::kCall) && body.text == "new FormData") {
      made = {browser::BodyKind::kForm, "multipart/form-data; boundary=boundary", {}};
      whole = false;
    } else if (body.is(Kind::kCall) && (body.text == "new Blob" || body.text == "new File")) {
      const Value* options = body.items.size() > 1 ? &body.items.back() : nullptr;
      const Value* type = options != nullptr ? options->member("type") : nullptr;
      made = {browser::BodyKind::kBlob, type != nullptr ? type->text : std::string(), {}};
      whole = false;
    } else if (body.is(Kind::kObject)) {
      note("an object as body is sent as [object Object]: JSON.stringify() is missing");
      made.data = "[object Object]";
    } else {
      whole = false;
    }
    if (!whole) {
      request_.body_known = false;
      const bool unknown = body.is(Kind::kUnknown) ||
                           (body.is(Kind::kCall) && !body.text.starts_with("new ") && body.text != "JSON.stringify");
      if (unknown) note("the body is a variable; it is taken for a string");
    }
    request_.intent.body = std::move(made);
  }

  Request request_;
  std::optional<Mistake> mistake_;
  std::vector<Header> lines_;
  std::string referrer_;
};

}  // namespace

tl::expected<Request, Mistake> read_fetch(const std::vector<Value>& arguments, std::size_t begin) {
  return Reader().read(arguments, begin);
}

bool names_its_url(const std::vector<Value>& arguments) {
  if (arguments.empty()) return false;
  const Value& first = arguments.front();
  return first.is(Kind::kString) || (first.is(Kind::kCall) && first.text.starts_with("new "));
}

}  // namespace crosscheck::paste
