// SPDX-License-Identifier: Apache-2.0
#include "paste/curl.h"

#include <algorithm>

#include "base/ascii.h"
#include "http/grammar.h"
#include "paste/completion.h"

namespace crosscheck::paste {
namespace {

// Options of curl 8 that take a value (curl --help all), but for those that are read below.
constexpr std::string_view kLongWithValue =
    " abstract-unix-socket alt-svc aws-sigv4 cacert capath cert cert-type ciphers config connect-timeout connect-to "
    "continue-at cookie-jar create-file-mode crlfile curves delegation dns-interface dns-ipv4-addr dns-ipv6-addr "
    "dns-servers doh-url dump-header ech egd-file engine etag-compare etag-save expect100-timeout ftp-account "
    "ftp-alternative-to-user ftp-method ftp-port ftp-ssl-ccc-mode happy-eyeballs-timeout-ms haproxy-clientip "
    "hostpubmd5 "
    "hostpubsha256 hsts interface ip-tos ipfs-gateway keepalive-cnt keepalive-time key key-type krb libcurl limit-rate "
    "local-port login-options mail-auth mail-from mail-rcpt max-filesize max-redirs max-time netrc-file noproxy "
    "oauth2-bearer output output-dir parallel-max pass pinnedpubkey preproxy proto proto-default proto-redir proxy "
    "proxy-cacert proxy-capath proxy-cert proxy-cert-type proxy-ciphers proxy-crlfile proxy-header proxy-key "
    "proxy-key-type proxy-pass proxy-pinnedpubkey proxy-service-name proxy-tls13-ciphers proxy-tlsauthtype "
    "proxy-tlspassword proxy-tlsuser proxy-user proxy1.0 pubkey quote random-file range rate request-target resolve "
    "retry "
    "retry-delay retry-max-time sasl-authzid service-name socks4 socks4a socks5 socks5-gssapi-service socks5-hostname "
    "speed-limit speed-time stderr telnet-option tftp-blksize time-cond tls-max tls13-ciphers tlsauthtype tlspassword "
    "tlsuser trace trace-ascii unix-socket url-query variable vlan-priority write-out ";
constexpr std::string_view kShortWithValue = "cCDEhKmoPQrtUwxyYz";

// Short options that are read, as their long ones.
constexpr std::pair<char, std::string_view> kShort[] = {
    {'X', "request"}, {'H', "header"}, {'d', "data"}, {'b', "cookie"},      {'A', "user-agent"}, {'e', "referer"},
    {'u', "user"},    {'F', "form"},   {'I', "head"}, {'T', "upload-file"}, {'G', "get"}};

constexpr std::string_view kReadWithValue =
    " request header data data-ascii data-raw data-binary data-urlencode json cookie user-agent referer user form "
    "form-string upload-file url ";

bool is_listed(std::string_view list, std::string_view name) {
  return list.find(" " + std::string(name) + " ") != std::string_view::npos;
}

std::string base64(std::string_view bytes) {
  constexpr std::string_view kDigits = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
  std::string text;
  for (std::size_t i = 0; i < bytes.size(); i += 3) {
    std::uint32_t block = 0;
    for (std::size_t j = 0; j < 3; ++j) {
      block = (block << 8) | (i + j < bytes.size() ? static_cast<unsigned char>(bytes[i + j]) : 0);
    }
    for (std::size_t j = 0; j < 4; ++j) {
      const bool pads = i + j > bytes.size();
      text += pads ? '=' : kDigits[(block >> (18 - 6 * j)) & 63];
    }
  }
  return text;
}

class Reader {
 public:
  explicit Reader(const Command& command) : words_(command.words) {}

  tl::expected<Request, Mistake> read() && {
    for (next_ = 1; next_ < words_.size() && !mistake_;) read_word(words_[next_++]);
    if (!mistake_ && url_ == nullptr) fail(words_.front(), "the command has no URL", {});
    if (mistake_) return tl::unexpected(*mistake_);
    return finish();
  }

 private:
  void fail(const Word& word, diagnosis::Phrase what, std::string value) {
    if (!mistake_)
      mistake_ = Mistake{word.begin, std::max<std::size_t>(word.end - word.begin, 1), what, std::move(value)};
  }

  void read_word(const Word& word) {
    const std::string_view text = word.text;
    if (options_ended_ || text.size() < 2 || text.front() != '-') return take_url(word);
    if (text == "--") {
      options_ended_ = true;
    } else if (text.starts_with("--")) {
      read_long(word, text.substr(2));
    } else {
      read_short(word, text.substr(1));
    }
  }

  void take_url(const Word& word) {
    if (word.text.empty() || word.text == "-") return;
    if (word.text.find_first_of(" \n") != std::string::npos && url_ == nullptr) {
      return fail(word, "a URL with a space in it: is a quote not closed?", {});
    }
    if (url_ == nullptr) {
      url_ = &word;
    } else {
      request_.notes.push_back({"more than one URL: the first counts", {}});
    }
  }

  const Word* value_of(const Word& option) {
    if (next_ < words_.size()) return &words_[next_++];
    fail(option, "{} wants a value", option.text);
    return nullptr;
  }

  void read_long(const Word& word, std::string_view name) {
    if (is_listed(kReadWithValue, name)) {
      if (const Word* value = value_of(word)) take(name, value->text, *value);
    } else if (is_listed(kLongWithValue, name)) {
      static_cast<void>(value_of(word));
    } else {
      take_flag(name);
    }
  }

  // "-sSXPUT": flags, and then one that takes the rest or the next word.
  void read_short(const Word& word, std::string_view letters) {
    for (; !letters.empty(); letters.remove_prefix(1)) {
      const auto* known = std::find_if(std::begin(kShort), std::end(kShort),
                                       [&](const auto& one) { return one.first == letters.front(); });
      const std::string_view name = known == std::end(kShort) ? std::string_view() : known->second;
      const bool read = is_listed(kReadWithValue, name);
      if (!read && kShortWithValue.find(letters.front()) == std::string_view::npos) {
        take_flag(name);
        continue;
      }
      const std::string_view rest = letters.substr(1);
      const Word* value = rest.empty() ? value_of(word) : &word;
      if (read && value != nullptr) take(name, rest.empty() ? std::string_view(value->text) : rest, *value);
      return;
    }
  }

  void take_flag(std::string_view name) {
    if (name == "head") head_ = true;
    if (name == "get") get_ = true;
  }

  void take(std::string_view name, std::string_view value, const Word& word) {
    if (name == "request") {
      if (!http::is_method(value)) return fail(word, "this is no method", {});
      request_.intent.method = value;
    } else if (name == "header") {
      take_header(value, word);
    } else if (name == "cookie") {
      take_cookie(value);
    } else if (name == "user-agent") {
      lines_.push_back({"User-Agent", std::string(value)});
    } else if (name == "referer") {
      lines_.push_back({"Referer", std::string(value.substr(0, value.find(';')))});
    } else if (name == "user") {
      lines_.push_back({"Authorization", "Basic " + base64(value)});
    } else if (name == "url") {
      take_url(word);
    } else {
      take_body(name, value);
    }
  }

  // "Name: value", "Name;" for an empty one; "Name:" takes a line of curl's own away.
  void take_header(std::string_view value, const Word& word) {
    if (value.starts_with('@'))
      return request_.notes.push_back({"the file {} is not read", std::string(value.substr(1))});
    const std::size_t colon = value.find(':');
    const bool empty = colon == std::string_view::npos && value.ends_with(';');
    if (colon == std::string_view::npos && !empty) return fail(word, "a header is written Name: value", {});
    const std::string_view name = http::strip_http_tab_or_space(value.substr(0, empty ? value.size() - 1 : colon));
    if (!http::is_header_name(name)) return fail(word, "this is no header name", {});
    const std::string_view content =
        empty ? std::string_view() : http::strip_http_tab_or_space(value.substr(colon + 1));
    if (!empty && content.empty()) return;
    lines_.push_back({std::string(name), std::string(content)});
  }

  void take_cookie(std::string_view value) {
    if (value.find('=') == std::string_view::npos) {
      return request_.notes.push_back({"the file {} is not read", std::string(value)});
    }
    (cookie_ += cookie_.empty() ? "" : "; ") += value;
  }

  void take_body(std::string_view name, std::string_view value) {
    if (name == "form" || name == "form-string") {
      multipart_ = true;
      request_.body_known = false;
    } else if (name == "upload-file") {
      upload_ = true;
      request_.body_known = false;
    } else if (name == "json") {
      json_ = true;
      body_ = body_.value_or("") + std::string(value);
    } else {
      const bool file = name != "data-raw" && value.starts_with('@');
      if (file) {
        request_.body_known = false;
        request_.notes.push_back({"the file {} is not read", std::string(value.substr(1))});
      }
      body_ = (body_ ? *body_ + "&" : std::string()) + (file ? std::string() : std::string(value));
    }
  }

  Request finish() {
    browser::Intent& intent = request_.intent;
    intent.url = with_scheme(url_->text);
    if (get_ && body_) {
      intent.url += (intent.url.find('?') == std::string::npos ? "?" : "&") + *body_;
      body_.reset();
    }
    if (multipart_) {
      intent.body = browser::Body{browser::BodyKind::kForm, "multipart/form-data; boundary=boundary", {}};
    } else if (upload_) {
      intent.body = browser::Body{browser::BodyKind::kBlob, {}, {}};
    } else if (body_) {
      const char* type = json_ ? "application/json" : "application/x-www-form-urlencoded";
      intent.body = browser::Body{json_ ? browser::BodyKind::kBlob : browser::BodyKind::kForm, type, *body_};
    }
    if (!intent.method) {
      if (head_) intent.method = "HEAD";
      if (upload_) intent.method = "PUT";
      if (intent.body && !upload_) intent.method = "POST";
    }
    complete(request_, lines_, cookie_, {});
    return std::move(request_);
  }

  // What curl adds where there is none.
  static std::string with_scheme(const std::string& url) {
    return url.find("://") == std::string::npos ? "http://" + url : url;
  }

  const std::vector<Word>& words_;
  std::size_t next_ = 1;
  Request request_;
  std::optional<Mistake> mistake_;
  const Word* url_ = nullptr;
  std::vector<Header> lines_;
  std::string cookie_;
  std::optional<std::string> body_;
  bool multipart_ = false, upload_ = false, json_ = false, head_ = false, get_ = false, options_ended_ = false;
};

}  // namespace

tl::expected<Request, Mistake> read_curl(const Command& command) {
  if (command.mistake) return tl::unexpected(*command.mistake);
  return Reader(command).read();
}

bool looks_like_curl(const Command& command) {
  // Every word of a command is an option, the value of one, or an address; a sentence has other words.
  const auto is_address = [](std::string_view word) {
    return word.find("://") != std::string_view::npos || word.starts_with("localhost") ||
           (word.find('.') != std::string_view::npos && word.find('/') != std::string_view::npos);
  };
  if (command.words.size() < 2) return command.mistake.has_value() && !command.words.empty();
  const std::string& first = command.words[1].text;
  const bool option = first.size() > 1 && first.front() == '-' && first != "--" && !ascii::is_whitespace(first[1]);
  if (!option && !is_address(first) && first.find('.') == std::string::npos) return false;
  return command.mistake || std::any_of(command.words.begin() + 1, command.words.end(), [&](const Word& word) {
           return is_address(word.text) || (word.text.find('.') != std::string::npos && word.text.front() != '-');
         });
}

}  // namespace crosscheck::paste
