// SPDX-License-Identifier: Apache-2.0
#include "responders/live/live.h"

#include <map>

#include "base/ascii.h"
#include "responders/live/failure.h"
#include "responders/live/transfer.h"
#include "url/address_space.h"

namespace crosscheck::responders {
namespace {

void start_libcurl() {
  static const CURLcode started = curl_global_init(CURL_GLOBAL_DEFAULT);
  static_cast<void>(started);
}

// As a URL writes it; empty when there was no connection.
std::string peer_host(CURL* handle) {
  char* address = nullptr;
  curl_easy_getinfo(handle, CURLINFO_PRIMARY_IP, &address);
  const std::string host = address == nullptr ? "" : address;
  return host.find(':') == std::string::npos ? host : "[" + host + "]";
}

std::string peer_address(CURL* handle) {
  long port = 0;
  curl_easy_getinfo(handle, CURLINFO_PRIMARY_PORT, &port);
  const std::string host = peer_host(handle);
  return host.empty() || port == 0 ? "" : host + ":" + std::to_string(port);
}

// Where the browser would have connected to, unless it was diverted here.
AddressSpace peer_space(CURL* handle, const LiveOptions& options) {
  if (!options.proxy.empty() || !options.connect_to.empty()) return AddressSpace::kUnknown;
  return url::address_space_of_host(peer_host(handle));
}

// Host and port as a Host line has them.
std::string authority_of(const Url& url) {
  return std::string(url.host()) + (url.port() ? ":" + std::to_string(*url.port()) : std::string());
}

// The URL in another scheme at the port that it has anyway: where that leads is for connect_to to say.
std::string in_scheme(const Url& url, std::string_view scheme) {
  const int port = url.port() ? *url.port() : url.scheme() == "https" ? 443 : 80;
  return std::string(scheme) + "://" + std::string(url.host()) + ":" + std::to_string(port) +
         std::string(url.request_target());
}

/// What a person should know about a response that came, and a browser does not look at.
std::vector<std::string> notes_on(CURL* handle, CURLcode code, const Transfer& transfer, const LiveOptions& options) {
  std::vector<std::string> notes;
  const HeaderBlock& block = transfer.block;
  if (block.folded) notes.emplace_back("a header line is continued on the next one (obsolete line folding)");
  if (block.spaced_name) notes.emplace_back("a header line has a space before its colon");
  for (const Header& trailer : block.trailers) {
    if (ascii::starts_with_ignoring_case(trailer.name, "Access-Control-")) {
      notes.push_back(trailer.name + " came as a trailer, after the body: browsers ignore it there");
    }
  }
  if (transfer.body_cut) notes.emplace_back("only the first 64 kB of the body were read");
  if (transfer.body_abandoned) notes.emplace_back("the body had not ended after a while; the rest was not read");
  if (code != CURLE_OK && !transfer.body_cut && !transfer.body_abandoned) {
    notes.push_back("the body broke off after " + std::to_string(transfer.body.size()) +
                    " bytes: the headers decide about CORS, but reading the body fails");
  }
  const std::string problem = options.insecure ? verification_problem(handle) : std::string();
  if (!problem.empty()) notes.push_back("-k overlooked that " + problem + "; a browser does not");
  return notes;
}

}  // namespace

class LiveResponder::Session {
 public:
  explicit Session(LiveOptions options)
      : options_(std::move(options)),
        connect_to_(make_list(options_.connect_to)),
        resolve_(make_list(options_.resolve)) {
    start_libcurl();
    handle_.reset(curl_easy_init());
  }

  std::shared_ptr<const Answer> respond(const browser::Request& request) {
    HeaderList headers = browser_headers(request, options_.who);
    if (request.sends_body && !options_.body_type.empty() && !headers.has("Content-Type")) {
      headers.append("Content-Type", options_.body_type);
    }
    if (options_.forwarded) {
      headers.append("X-Forwarded-Proto", request.url.scheme());
      headers.append("X-Forwarded-Host", authority_of(request.url));
    }
    auto answer = std::make_shared<Answer>();
    WireFacts& facts = remember(answer);
    std::string refusal = unsendable(request, headers);
    if (handle_ == nullptr) refusal = "libcurl cannot start";
    if (!refusal.empty()) {
      answer->error = NetworkError{NetworkErrorKind::kInvalid, "not sent: " + refusal};
      return answer;
    }
    exchange(request, std::move(headers), *answer, facts);
    return answer;
  }

  const WireFacts* facts(const Answer& answer) const noexcept {
    const auto found = facts_.find(&answer);
    return found == facts_.end() ? nullptr : &found->second.facts;
  }

 private:
  struct Kept {
    std::shared_ptr<const Answer> answer;  // keeps the key from being given to another answer
    WireFacts facts;
  };

  WireFacts& remember(const std::shared_ptr<const Answer>& answer) {
    Kept& kept = facts_[answer.get()];
    kept.answer = answer;
    return kept.facts;
  }

  void set_request(const browser::Request& request, const std::string& url, curl_slist* lines) {
    CURL* handle = handle_.get();
    curl_easy_setopt(handle, CURLOPT_URL, url.c_str());
    curl_easy_setopt(handle, CURLOPT_PATH_AS_IS, 1L);
    curl_easy_setopt(handle, CURLOPT_HTTP_VERSION, static_cast<long>(CURL_HTTP_VERSION_2TLS));
    curl_easy_setopt(handle, CURLOPT_ACCEPT_ENCODING, "");
    curl_easy_setopt(handle, CURLOPT_HTTPHEADER, lines);
    const bool has_content = request.sends_body || request.method == "POST" || request.method == "PUT";
    if (request.method == "HEAD") {
      curl_easy_setopt(handle, CURLOPT_NOBODY, 1L);
    } else if (has_content) {
      const std::string& body = options_.body;
      curl_easy_setopt(handle, CURLOPT_POST, 1L);
      curl_easy_setopt(handle, CURLOPT_POSTFIELDS, request.sends_body ? body.data() : "");
      curl_easy_setopt(handle, CURLOPT_POSTFIELDSIZE_LARGE,
                       static_cast<curl_off_t>(request.sends_body ? body.size() : 0));
    }
    curl_easy_setopt(handle, CURLOPT_CUSTOMREQUEST, request.method.c_str());
  }

  void exchange(const browser::Request& request, HeaderList headers, Answer& answer, WireFacts& facts) {
    CURL* handle = handle_.get();
    std::string url(request.url.without_credentials().href_without_fragment());
    if (!options_.scheme.empty() && options_.scheme != request.url.scheme()) {
      url = in_scheme(request.url, options_.scheme);
      headers.append("Host", authority_of(request.url));
    }
    const CurlList lines = make_header_lines(headers);
    curl_easy_reset(handle);
    set_connection_options(handle, options_, connect_to_.get(), resolve_.get());
    set_request(request, url, lines.get());
    Transfer transfer(handle, options_.body_time);
    const CURLcode code = curl_easy_perform(handle);
    facts.sent = std::move(transfer.sent);
    facts.address = peer_address(handle);
    answer.address_space = peer_space(handle, options_);
    facts.seconds = transfer.seconds_to_headers();
    facts.status_line = transfer.block.status_line;
    facts.informational = transfer.block.informational;
    if (transfer.block.complete()) {
      facts.trailers = transfer.block.trailers;
      facts.notes = notes_on(handle, code, transfer, options_);
      take_response(transfer, answer);
    } else {
      answer.error = explain_failure(handle, code, transfer, options_);
    }
    curl_easy_reset(handle);  // it points into this frame
  }

  static void take_response(Transfer& transfer, Answer& answer) {
    answer.status = transfer.block.status;
    answer.http_version = std::move(transfer.block.http_version);
    answer.headers = std::move(transfer.block.headers);
    answer.body = std::move(transfer.body);
  }

  LiveOptions options_;
  CurlList connect_to_;
  CurlList resolve_;
  CurlHandle handle_;
  std::map<const Answer*, Kept> facts_;
};

LiveResponder::LiveResponder(LiveOptions options) : session_(std::make_unique<Session>(std::move(options))) {}
LiveResponder::~LiveResponder() = default;

std::shared_ptr<const Answer> LiveResponder::respond(const browser::Request& request) {
  return session_->respond(request);
}

const WireFacts* LiveResponder::facts(const Answer& answer) const noexcept { return session_->facts(answer); }

}  // namespace crosscheck::responders
