// SPDX-License-Identifier: Apache-2.0
#include "responders/har/judge.h"

#include <algorithm>

#include "crosscheck/responder.h"
#include "responders/har/intent.h"
#include "responders/har/kinds.h"
#include "responders/har/record.h"

namespace crosscheck::responders::har {
namespace {

using browser::Asker;
using browser::Engine;
using browser::Failure;
using browser::Intent;
using browser::Outcome;
using browser::Verdict;
using report::HarExchange;
using report::HarNote;
using report::HarRecord;

constexpr std::size_t kMostTallies = 16384;

bool is_script(Asker as) { return as == Asker::kFetch || as == Asker::kXhr || as == Asker::kXhrUpload; }

bool is_network(Failure failure) {
  return failure == Failure::kNetworkFailure || failure == Failure::kPreflightNetworkFailure;
}

bool same_failure(Failure recorded, Failure found) {
  return recorded == Failure::kNone || recorded == found || (is_network(recorded) && is_network(found));
}

std::uint32_t site_named(const Recording& recording, const std::string& origin) {
  const auto& sites = recording.sites();
  const auto found = std::find(sites.begin(), sites.end(), origin);
  return found == sites.end() ? kNoEntry : static_cast<std::uint32_t>(found - sites.begin());
}

}  // namespace

Judge::Judge(Recording& recording, JudgeOptions options) : recording_(recording), options_(std::move(options)) {
  const std::uint32_t origin = options_.origin.empty() ? 0 : site_named(recording_, options_.origin);
  chains_ = cross_origin_chains(recording_, origin);
  if (origin == 0) {
    without_page_ = std::erase_if(chains_, [&](const Chain& chain) { return asking_site(recording_, chain) == 0; });
  }
}

// The chain's entries, and the document of its page; a 304 that the browser asked for by itself is about a response that
// is not in the recording.
void Judge::read(const Chain& chain) {
  preflights_.assign(chain.steps.size(), {});
  requests_.assign(chain.steps.size(), {});
  hops_.assign(chain.steps.size(), {});
  for (std::size_t i = 0; i < chain.steps.size(); ++i) {
    const Step& step = chain.steps[i];
    if (step.preflight != kNoEntry) recording_.entry(step.preflight, true, preflights_[i]);
    if (step.request != kNoEntry) recording_.entry(step.request, true, requests_[i]);
    const Entry& known = step.request != kNoEntry ? requests_[i] : preflights_[i];
    const auto url = Url::parse(known.url);
    hops_[i].url = url ? std::string(url->href_without_fragment()) : known.url;
    const std::string named =
        preflights_[i].request_headers.get("Access-Control-Request-Headers").value_or(std::string());
    if (step.preflight != kNoEntry) hops_[i].preflight = answer_of(preflights_[i], true);
    if (step.request != kNoEntry) hops_[i].response = answer_of(requests_[i], named.find("if-") != std::string::npos);
    hops_[i].passed = requests_[i].status != 0;
  }
  const std::uint32_t page = recording_.lines()[chain.head()].page;
  if (page == document_page_) return;
  document_page_ = page;
  document_ = Entry();
  const std::int64_t document = recording_.pages()[page].document;
  if (document >= 0) recording_.entry(static_cast<std::size_t>(document), false, document_);
}

std::shared_ptr<const Answer> Judge::answer_of(const Entry& entry, bool conditional) const {
  auto answer = std::make_shared<Answer>();
  if (entry.status == 0) {
    const auto kind = network_error_of(entry, recording_.recorder().engine);
    if (!kind) return nullptr;
    answer->error = NetworkError{*kind, entry.error};
    return answer;
  }
  const bool revalidated = entry.status == 304 && !conditional && !entry.headers.has("Access-Control-Allow-Origin");
  if (revalidated) return nullptr;
  answer->status = entry.status;
  answer->headers = entry.headers;
  answer->body = entry.body;
  answer->http_version = entry.http_version;
  answer->address_space = address_space_of(entry.server);
  if (!entry.redirect_url.empty() && !answer->headers.has("Location")) {
    answer->headers.append("Location", entry.redirect_url);
  }
  return answer;
}

Judge::Run Judge::run(Engine engine, const Intent& intent) const {
  HarResponder responder(hops_, engine == recording_.recorder().engine);
  Run run;
  run.outcome = converse(engine, intent, responder);
  const auto& exchanges = run.outcome.exchanges;
  // A request that the browser withheld once it saw the address needed no answer.
  run.beyond = responder.went_beyond() && !(!exchanges.empty() && exchanges.back().withheld);
  run.assumed = responder.assumed_preflight();
  run.used = responder.used();
  return run;
}

bool Judge::fits(const Run& run, const HarRecord& record) const {
  if (run.beyond) return false;
  if (record.verdict && (*record.verdict == Verdict::kBlocked) != (run.outcome.verdict == Verdict::kBlocked))
    return false;
  if (record.verdict == Verdict::kBlocked && !same_failure(record.failure, run.outcome.failure)) return false;
  const auto answered = [](const Hop& hop) { return hop.response && !hop.response->error; };
  return run.used >= static_cast<std::size_t>(std::count_if(hops_.begin(), hops_.end(), answered));
}

Intent Judge::first_intent(const Chain& chain) {
  const std::uint32_t from = asking_site(recording_, chain);
  Asked asked;
  asked.request = chain.steps.front().request != kNoEntry ? &requests_.front() : nullptr;
  asked.preflight = chain.steps.front().preflight != kNoEntry ? &preflights_.front() : nullptr;
  asked.document = document_.url.empty() ? nullptr : &document_;
  // What is in a sandbox was put there by the page.
  const std::uint32_t page =
      from == kOpaqueSite ? recording_.pages()[recording_.lines()[chain.head()].page].site : from;
  asked.page = recording_.sites()[page];
  asked.streams = recording_.recorder().engine == Engine::kChromium;
  for (std::size_t i = 0; i < requests_.size(); ++i) {
    const bool leaves = chain.steps[i].request != kNoEntry && recording_.lines()[chain.steps[i].request].site != from;
    asked.cookies = asked.cookies || (leaves && requests_[i].request_headers.has("Cookie"));
  }
  Intent intent = intent_of(asked);
  if (!options_.origin.empty()) {
    intent.origin = options_.origin;
    intent.page.kind = options_.origin == "null" ? browser::PageKind::kSandboxedFrame : browser::PageKind::kDocument;
  }
  return intent;
}

// The likeliest first. Where a chain ends at a redirect, the script may have asked for that.
std::vector<Intent> Judge::candidates(const Intent& first) const {
  std::vector<Intent> all{first};
  if (options_.credentials) {
    all.front().credentials = options_.credentials;
    if (*options_.credentials == browser::Credentials::kInclude) include_credentials(all.front());
  }
  const auto answered = [](const Hop& hop) { return hop.response && !hop.response->error; };
  const auto last = std::find_if(hops_.rbegin(), hops_.rend(), answered);
  if (first.as == Asker::kFetch && last != hops_.rend() && (*last).response->headers.has("Location")) {
    for (const browser::Redirect redirect : {browser::Redirect::kManual, browser::Redirect::kError}) {
      all.push_back(all.front());
      all.back().redirect = redirect;
    }
  }
  if (options_.credentials || first.credentials == browser::Credentials::kInclude) return all;
  for (std::size_t i = 0, plain = all.size(); i < plain; ++i) {
    all.push_back(all[i]);
    include_credentials(all.back());
  }
  return all;
}

// Sets the intent and the notes; returns what became of it in the recorder's engine, where that fits.
std::optional<Judge::Run> Judge::choose(HarExchange& exchange) const {
  const std::vector<Intent> intents = candidates(exchange.check.intent);
  const HarRecord& record = exchange.recorded;
  const auto recorder = recording_.recorder().engine;
  const Engine engine = recorder.value_or(Engine::kStandard);
  std::optional<Run> found;
  for (const Intent& intent : intents) {
    Run attempt = run(engine, intent);
    if (!fits(attempt, record)) continue;
    exchange.check.intent = intent;
    found = std::move(attempt);
    break;
  }
  if (!found) {
    exchange.check.intent = intents.front();
    Run attempt = run(engine, intents.front());
    if (record.verdict == Verdict::kBlocked && (attempt.beyond || record.failure != Failure::kNone)) {
      exchange.from_record = true;
    } else if (!attempt.beyond) {
      exchange.notes.push_back(record.verdict == Verdict::kBlocked ? HarNote::kNotExplained : HarNote::kNotBlocked);
    }
    if (record.verdict == Verdict::kBlocked && record.failure == Failure::kNone && attempt.beyond) {
      exchange.notes.push_back(HarNote::kReasonNotRecorded);
    }
    return std::nullopt;
  }
  if (found->assumed) exchange.notes.push_back(HarNote::kPreflightNotRecorded);
  if (record.verdict || options_.credentials || found->outcome.verdict != Verdict::kAllowed) return found;
  Intent credentialed = exchange.check.intent;
  include_credentials(credentialed);
  const Run with = run(engine, credentialed);
  if (with.beyond || with.outcome.verdict != Verdict::kBlocked) return found;
  exchange.notes.push_back(HarNote::kCredentialsNotRecorded);
  exchange.with_credentials = with.outcome.failure;
  return found;
}

// The numbers of its request and of its preflight; 0 where it may be like no other.
std::uint64_t Judge::likeness_of(const Chain& chain) const {
  const Step& step = chain.steps.front();
  const auto likeness = [&](std::uint32_t entry) {
    return entry == kNoEntry ? 0 : std::uint64_t{recording_.lines()[entry].likeness};
  };
  const std::uint64_t preflight = likeness(step.preflight);
  const std::uint64_t request = likeness(step.request);
  const bool told = (preflight != 0 || step.preflight == kNoEntry) && (request != 0 || step.request == kNoEntry);
  return told && chain.steps.size() == 1 ? preflight << 32 | request : 0;
}

const report::HarTally* Judge::recall(const Chain& chain) const {
  const std::uint64_t likeness = likeness_of(chain);
  const auto found = likeness == 0 ? tallies_.end() : tallies_.find(likeness);
  return found == tallies_.end() ? nullptr : &found->second;
}

HarExchange Judge::judge(const Chain& chain) {
  read(chain);
  HarExchange exchange;
  exchange.entry = chain.head();
  exchange.check.intent = first_intent(chain);
  const auto recorder = recording_.recorder().engine;
  const Entry& last = requests_.back().url.empty() ? preflights_.back() : requests_.back();
  exchange.recorded = record_of(last, recorder, is_script(exchange.check.intent.as));
  if (requests_.back().url.empty() && exchange.recorded.verdict == Verdict::kAllowed) exchange.recorded.verdict.reset();
  std::optional<Run> chosen = choose(exchange);
  for (const Engine engine : options_.engines) {
    Run found = chosen && engine == recorder ? *std::move(chosen) : run(engine, exchange.check.intent);
    if (exchange.from_record && engine == recorder) {
      Outcome noted;
      noted.verdict = Verdict::kBlocked;
      noted.failure = exchange.recorded.failure;
      exchange.check.results.push_back({engine, std::move(noted)});
    } else if (!found.beyond) {
      exchange.check.results.push_back({engine, std::move(found.outcome)});
    }
  }
  const std::uint64_t likeness = likeness_of(chain);
  // A policy may be about paths, which are not in an outline.
  if (likeness != 0 && !exchange.blocked() && !document_.headers.has("Content-Security-Policy")) {
    if (tallies_.size() == kMostTallies) tallies_.clear();
    tallies_.try_emplace(likeness, report::tally_of(exchange));
  }
  return exchange;
}

}  // namespace crosscheck::responders::har
