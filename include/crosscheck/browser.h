// SPDX-License-Identifier: Apache-2.0
//
// The browser's side of CORS, without a browser and without I/O: what Chromium, Firefox, WebKit and the Fetch standard
// do with a request a page makes.
//
//   using namespace crosscheck;
//   browser::Intent intent;
//   intent.origin = "https://app.example";
//   intent.url = "https://api.example/v1";
//   browser::Fetch fetch(browser::Engine::kChromium, intent);
//   while (const browser::Request* request = fetch.next()) {
//     fetch.deliver(std::make_shared<Answer>(ask_somebody(*request)));   // a site, a recording, a script
//   }
//   fetch.outcome().verdict;      // allowed, opaque or blocked
//   fetch.outcome().console;      // the lines that engine prints
//
// What it never does: open a socket, follow a redirect the browser would not follow, or keep state between two
// fetches unless it is handed a PreflightCache.
#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "crosscheck/http.h"
#include "crosscheck/url.h"

namespace crosscheck::browser {

enum class Engine : std::uint8_t { kStandard, kChromium, kFirefox, kWebkit };
inline constexpr Engine kEngines[] = {Engine::kStandard, Engine::kChromium, Engine::kFirefox, Engine::kWebkit};

/// Who asks: the API or element that starts the request.
enum class Asker : std::uint8_t {
  kFetch,
  kXhr,
  kXhrUpload,
  kImage,
  kScript,
  kModule,
  kImport,
  kStyle,
  kFont,
  kEventSource,
  kBeacon,
  kWorker,
};
enum class Mode : std::uint8_t { kCors, kNoCors, kSameOrigin };
enum class Credentials : std::uint8_t { kOmit, kSameOrigin, kInclude };
enum class Redirect : std::uint8_t { kFollow, kError, kManual };
enum class CacheMode : std::uint8_t { kDefault, kNoStore, kReload, kNoCache, kForceCache, kOnlyIfCached };
/// The crossorigin attribute of an element.
enum class CrossOrigin : std::uint8_t { kAbsent, kAnonymous, kUseCredentials };
enum class BodyKind : std::uint8_t { kText, kForm, kBlob, kBytes, kStream };
/// What kind of page the script runs in; decides between a tuple origin and "null".
enum class PageKind : std::uint8_t { kDocument, kSandboxedFrame, kFile, kData };

// Each enumerator's text is the one used in JSON and on the command line ("xhr-upload", "same-origin", ...).
[[nodiscard]] std::string_view to_string(Engine) noexcept;
[[nodiscard]] std::string_view to_string(Asker) noexcept;
[[nodiscard]] std::string_view to_string(Mode) noexcept;
[[nodiscard]] std::string_view to_string(Credentials) noexcept;
[[nodiscard]] std::string_view to_string(Redirect) noexcept;
[[nodiscard]] std::string_view to_string(CacheMode) noexcept;
[[nodiscard]] std::string_view to_string(CrossOrigin) noexcept;
[[nodiscard]] std::string_view to_string(BodyKind) noexcept;
[[nodiscard]] std::string_view to_string(PageKind) noexcept;
/// The reverse of to_string: from_string<Mode>("no-cors"); nullopt for any other text.
template <class Enum>
[[nodiscard]] std::optional<Enum> from_string(std::string_view text) noexcept;

struct Body {
  BodyKind kind = BodyKind::kText;
  std::string type;  ///< Content-Type the API adds by itself; empty when it adds none
  std::string data;  ///< the bytes, where somebody will really send them
};

/// What surrounds the script: the parts of the page that can stop a request.
struct Page {
  PageKind kind = PageKind::kDocument;
  std::string csp;       ///< Content-Security-Policy of the page; empty when none
  std::string coep;      ///< "require-corp", "credentialless" or empty
  std::string embedder;  ///< origin of the page that framed an opaque one; empty when unknown
  AddressSpace address_space = AddressSpace::kUnknown;  ///< where the page came from; told from its host when unknown
};

/// What a page wants, as its script or markup says it, before any normalisation. Absent means the API's default.
/// Strings are UTF-8, whatever bytes an API will make of them: U+00E9 in a header's value is sent as byte 0xE9, and a
/// character above U+00FF makes the API throw.
struct Intent {
  Asker as = Asker::kFetch;
  std::string origin;  ///< serialized origin of the page; "null" when opaque
  std::string url;     ///< absolute, or relative to the origin
  std::optional<std::string> method;
  std::vector<Header> headers;  ///< in the order the script added them
  std::optional<Credentials> credentials;
  std::optional<Mode> mode;
  std::optional<Redirect> redirect;
  std::optional<CacheMode> cache;
  /// `targetAddressSpace` of fetch(), which Chromium alone knows; kUnknown when not given.
  AddressSpace target_address_space = AddressSpace::kUnknown;
  std::optional<Body> body;
  CrossOrigin crossorigin = CrossOrigin::kAbsent;
  Page page;
};

enum class Verdict : std::uint8_t {
  kAllowed,  ///< the script can read the response
  kOpaque,   ///< sent and answered, not readable, no error
  kBlocked,  ///< the script gets an error
};
[[nodiscard]] std::string_view to_string(Verdict) noexcept;

/// Why a fetch ended in an error. Ids are stable: docs/failures.md has a paragraph each.
enum class Failure : std::uint8_t {
#define CROSSCHECK_FAILURE(name, id, sentence) name,
#include "crosscheck/browser_failures.inc"
#undef CROSSCHECK_FAILURE
};
/// The id: "acao-missing"; "" for Failure::kNone. Static storage.
[[nodiscard]] std::string_view id(Failure) noexcept;
/// One English sentence that says what happened. Static storage.
[[nodiscard]] std::string_view sentence(Failure) noexcept;
[[nodiscard]] std::optional<Failure> failure_from_id(std::string_view) noexcept;

/// A request as it goes on the wire.
struct Request {
  std::string method;
  Url url;
  bool preflight = false;
  bool upgraded = false;     ///< by the browser, to https: the page or the redirect said http
  bool credentials = false;  ///< cookies, authentication and client certificates may be attached
  Mode mode = Mode::kCors;
  Asker as = Asker::kFetch;
  Redirect redirect = Redirect::kFollow;
  CacheMode cache = CacheMode::kDefault;
  bool sends_body = false;  ///< the intent's body goes with it
  std::string body_type;    ///< Content-Type the body brings by itself; empty when none, or when the script set one
  HeaderList headers;       ///< Origin, Access-Control-Request-*, and what the script set
};

/// One request and what came back.
struct Exchange {
  Request request;
  std::shared_ptr<const Answer> answer;

  bool withheld = false;  ///< the browser connected, looked at the address, and did not send the request

  /// False when not a byte of the request was sent: no connection came about, or the browser withheld it.
  [[nodiscard]] bool reached_server() const noexcept {
    if (withheld) return false;
    if (!answer || !answer->error) return true;
    const NetworkErrorKind kind = answer->error->kind;
    return kind != NetworkErrorKind::kRefused && kind != NetworkErrorKind::kTls && kind != NetworkErrorKind::kDns;
  }
};

/// A step of the standard that was taken, with what came of it.
enum class StepResult : std::uint8_t { kPassed, kFailed, kNoted };
struct Step {
  std::string_view name;    ///< "CORS check"; static storage
  std::string_view anchor;  ///< "#concept-cors-check" in the Fetch Standard, or a whole URL; static
  StepResult result = StepResult::kPassed;
  std::uint16_t exchange = 0;  ///< index of the exchange it looked at, or of the next one when none was made
  std::string_view note;       ///< why, in a few words; static storage
};

/// The bytes a failure is about: a part of a header line of an answer.
struct Evidence {
  std::uint16_t exchange = 0;  ///< index into Outcome::exchanges
  std::int32_t header = -1;    ///< index into that answer's headers; -1 when a line is missing or the status is meant
  std::uint32_t begin = 0;     ///< offset into the value
  std::uint32_t length = 0;    ///< 0: the whole value
  std::string subject;         ///< the method, header name or value it is about; may be empty
};

struct Outcome {
  Verdict verdict = Verdict::kBlocked;
  Failure failure = Failure::kNone;
  std::string error;                       ///< what the script sees: "TypeError: Failed to fetch"; empty when none
  std::vector<std::string> console;        ///< UTF-8, in order
  std::vector<std::string> other_console;  ///< what is printed beside lines about CORS, by engines that tell them apart
  std::vector<Exchange> exchanges;
  std::vector<Step> steps;
  std::vector<std::string> visible_headers;  ///< lower case, sorted: what Headers of the response lists
  std::optional<Evidence> evidence;
};

class PreflightCache;

/// One fetch in one engine, as a state machine: next() → deliver() → next() → ... until next() is null.
class Fetch {
 public:
  /// @param intent read during construction, not kept.
  /// @param cache  consulted and filled when given; must outlive this object.
  /// @param now    the moment of the request in seconds on the caller's clock; only the cache looks at it.
  Fetch(Engine engine, const Intent& intent, PreflightCache* cache = nullptr, double now = 0);
  ~Fetch();
  Fetch(Fetch&&) noexcept;
  Fetch& operator=(Fetch&&) noexcept;

  /// The request the browser sends next, or null once the outcome stands. Dies with the next call of deliver().
  [[nodiscard]] const Request* next() const noexcept;
  /// Answers the request that next() returned. Must not be called when next() is null; `answer` must not be null.
  void deliver(std::shared_ptr<const Answer> answer);
  /// What came of it; complete once next() is null.
  [[nodiscard]] const Outcome& outcome() const noexcept;
  [[nodiscard]] Outcome take_outcome() &&;

 private:
  class Procedure;
  std::unique_ptr<Procedure> procedure_;
};

}  // namespace crosscheck::browser
