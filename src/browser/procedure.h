// SPDX-License-Identifier: Apache-2.0
// One fetch in one engine, as the algorithms of the Fetch standard; each member is one of them, in a file of its name.
#pragma once

#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "browser/api_error.h"
#include "browser/cors_check.h"
#include "browser/failure_report.h"
#include "browser/preflight_permissions.h"
#include "browser/request.h"
#include "browser/traits.h"
#include "crosscheck/preflight_cache.h"

namespace crosscheck::browser {

class Fetch::Procedure {
 public:
  Procedure(const Traits& traits, PreflightCache* cache, double now) : traits_(traits), cache_(cache), now_(now) {}

  void start(const Intent& intent);
  [[nodiscard]] const Request* next() const noexcept;
  void deliver(std::shared_ptr<const Answer> answer);
  [[nodiscard]] Outcome& outcome() noexcept { return outcome_; }

 private:
  enum class Phase : std::uint8_t { kPreflight, kRequest, kDone };
  /// What a failure is about; see FailureReport.
  struct Detail {
    std::string_view location = {};
    std::string_view value = {};
    std::string_view bad_token = {};
    std::string_view whole_value = {};
    std::string_view header = {};
    std::int32_t header_line = -1;  ///< of the answer; -1 when a line is missing
    std::uint32_t begin = 0;        ///< of the offending bytes in that line's value
    std::uint32_t length = 0;
    RedirectedPreflight redirected_preflight = RedirectedPreflight::kNone;
    bool several_lines = false;
    bool unseen = false;
    std::string_view url = {};   ///< whose answer it is, where that is not the current URL
    std::int32_t exchange = -1;  ///< which answer, where it is not the last
    bool null_origin = false;    ///< hold the answer against "null" whatever was sent
    bool crossed = false;        ///< check the answer although its URL is of the own origin
  };

  // set_up.cc and fetch_arguments.cc; false when the outcome stands
  bool set_up(const Intent& intent);
  bool set_up_fetch(const Intent& intent);
  bool set_up_xhr(const Intent& intent);
  bool set_up_beacon(const Intent& intent);
  void set_up_element(const Intent& intent);
  bool set_method(const Intent& intent);
  bool arguments_are_bytes(const Intent& intent);
  bool is_bytes(ApiError error, std::string_view text);
  bool add_author_headers(const Intent& intent);
  void set_body(const Intent& intent);

  // local_network.cc
  bool local_network_refuses(const Answer& answer);
  void refuse_for_address_space(Failure failure, std::string_view said, std::string_view found);

  // blocking.cc
  bool blocked_before_request();
  bool blocked_as_mixed_content(const Url& url, bool redirected, FailurePoint point, const Detail& detail);
  /// @param url null where a redirect leads to no URL; `detail.url` then says where
  bool blocked_by_csp(const Url* url, bool redirected, FailurePoint point, const Detail& detail);
  bool policies_refuse_odd_target(const tl::expected<Url, UrlError>& target, std::string_view location);
  [[nodiscard]] bool mode_refuses(const Url& url) const;
  void upgrade_mixed_image();
  [[nodiscard]] bool is_upgraded_image(const Url& url) const;
  void upgrade_redirected_image(Url& target);
  void upgrade(Url& url);

  // main_fetch.cc
  void main_fetch();
  void main_fetch_no_cors();
  void http_fetch_with_preflight_if_needed();
  void send_preflight();
  void send_request();
  Request& push_request(std::string_view method, bool preflight);
  [[nodiscard]] bool needs_origin_header() const;
  [[nodiscard]] bool names_opaque_origin() const;
  [[nodiscard]] bool hides_origin() const;
  [[nodiscard]] bool embedded_credentials_refused(const Url& url) const noexcept;
  [[nodiscard]] FailurePoint point_of_url() const noexcept;

  // preflight_need.cc
  bool preflight_needed();
  bool judge_preflight_need();
  bool preflight_needed_by_page();
  [[nodiscard]] bool preflight_cache_bypassed() const noexcept;
  bool cache_covers_request();
  void remember_chain(PreflightCache& chain);
  [[nodiscard]] PreflightCache::Key preflight_cache_key() const noexcept;

  // preflight.cc
  void judge_preflight(const Answer& answer);
  bool preflight_redirected(const Answer& answer);
  void judge_preflight_twice(const Answer& answer, const tl::expected<Url, UrlError>& target);
  bool preflight_status_is_ok(const Answer& answer, const Detail& detail);
  bool preflight_cors_check(const Answer& answer, Detail detail);
  void judge_permissions(const Answer& answer);
  void refuse_permission(const Answer& answer, const PermissionResult& result);
  void remember(const Answer& answer, PreflightCache& cache);
  [[nodiscard]] std::string name_to_print(const std::vector<std::string>& refused) const;
  [[nodiscard]] std::string_view preflight_origin() const noexcept;

  // response.cc
  void judge_response(const Answer& answer);
  [[nodiscard]] bool is_redirect(const Answer& answer) const;
  bool resource_policy_allows(const Answer& answer, FailurePoint point, const Detail& detail);
  bool type_allows(const Answer& answer);
  bool response_cors_check(const Answer& answer, FailurePoint point, Detail detail);
  void finish_with(const Answer& answer);
  void finish_with_data();

  // redirect.cc
  void http_redirect_fetch(const Answer& answer);
  bool location_is_url(const tl::expected<Url, UrlError>& target, const Detail& detail);
  [[nodiscard]] bool refused_unseen(const Url& target) const;
  bool scheme_is_let_through(const Url& target);
  bool redirect_count_allows(const Detail& detail);
  bool redirect_allowed(const Answer& answer, const Url& target);
  [[nodiscard]] bool redirects_to_itself(const Answer& answer, const Url& target) const;
  void apply_redirect(std::uint16_t status, Url target);
  void redirect_headers(std::uint16_t status, bool drops_body, bool leaves, bool cors);
  void bring_back_content_type();
  void drop_content_headers();
  void drop_header(std::string_view name);
  [[nodiscard]] const HeaderList& first_headers() const noexcept {
    return first_headers_ ? *first_headers_ : request_.headers;
  }

  // recheck.cc
  void prepare_recheck();
  bool recheck_redirect();

  // fetch.cc
  bool is_broken(const Answer& answer);

  // ending.cc
  void fail(Failure failure, FailurePoint point, const Detail& detail);
  bool fail_api(const ApiFailure& failure);
  void network_failure(const Answer& answer, FailurePoint point);
  void forget_preflight();
  [[nodiscard]] bool beacon_went_out() const;
  void end(Verdict verdict);
  void step(std::string_view name, std::string_view anchor, StepResult result, std::string_view note = {});

  /// What is left to check of a redirect once its target's preflight was answered.
  struct Recheck {
    std::size_t exchange;  ///< of the redirect response
    Url from;
    std::string origin;  ///< that the redirecting request was of
    bool crossed;        ///< it already went to another origin
  };

  const Traits& traits_;
  PreflightCache* cache_;
  double now_;
  RequestState request_;
  Outcome outcome_;
  Phase phase_ = Phase::kDone;
  std::string body_type_;
  std::string csp_;   // of the page
  std::string coep_;  // of the page
  AddressSpace page_space_ = AddressSpace::kUnknown;
  AddressSpace target_space_ = AddressSpace::kUnknown;  // that the script says it is of; kUnknown where nobody reads it
  Origin embedder_;
  std::vector<std::string> unsafe_names_;               // what a preflight at this hop lists
  std::vector<std::string> listed_names_;               // kByPage: by the last preflight
  std::vector<std::string_view> unlisted_at_this_hop_;  // kByPage: what the last redirect took away
  std::string author_type_;  // Content-Type before its charset was rewritten; empty when it was not
  std::string first_method_;
  std::optional<HeaderList> first_headers_;  // of the first request, once they are not the current request's
  std::string first_body_type_;              // the Content-Type that the first request's body brought
  std::optional<Recheck> recheck_;
  Url previous_url_;               // that the last redirect led away from
  std::string redirect_location_;  // of the last redirect, as it says itself; empty when it carries no credentials
  std::string url_origin_;         // of the page's URL, which for an opaque page is not its origin
  bool upgraded_ = false;          // the current URL is https where the page or a redirect said http
  bool from_file_ = false;         // the page is a file
  bool left_origin_ = false;       // at some redirect
  bool goes_round_ = false;        // the last redirect leads to itself, and comes from the cache from now on
  bool origin_named_ = false;      // by the last request, and no redirect left its origin since
  bool preflight_once_sent_ = false;
  std::string_view preflight_reason_;
};

}  // namespace crosscheck::browser
