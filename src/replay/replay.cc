// SPDX-License-Identifier: Apache-2.0
#include "replay/replay.h"

#include <algorithm>
#include <cstring>
#include <utility>

#include "crosscheck/responder.h"
#include "replay/result_writer.h"
#include "responders/scripted.h"

namespace crosscheck::replay {
namespace {

constexpr std::size_t kInputBlock = 64 * 1024;
constexpr std::size_t kOutputBlock = 256 * 1024;
constexpr std::string_view kByteOrderMark = "\xEF\xBB\xBF";

}  // namespace

Replay::Replay(std::vector<browser::Engine> engines, Sink sink)
    : engines_(std::move(engines)), caches_(engines_.size()), sink_(std::move(sink)), buffer_(kInputBlock + kPadding) {}

void Replay::begin(std::string_view file) {
  finish();
  file_ = file;
  line_ = 0;
}

std::span<char> Replay::space() {
  if (buffer_.size() - kPadding == filled_) buffer_.resize(filled_ * 2 + kPadding);
  return {buffer_.data() + filled_, buffer_.size() - kPadding - filled_};
}

void Replay::take(std::size_t n) {
  filled_ += n;
  std::size_t begin = 0;
  while (const void* feed = std::memchr(buffer_.data() + searched_, '\n', filled_ - searched_)) {
    const auto end = static_cast<std::size_t>(static_cast<const char*>(feed) - buffer_.data());
    if (!std::exchange(skipping_, false)) take_line({buffer_.data() + begin, end - begin});
    begin = searched_ = end + 1;
  }
  if (filled_ - begin > kMaxLineLength && !skipping_) {
    take_line({buffer_.data() + begin, filled_ - begin});
    skipping_ = true;
  }
  if (skipping_) begin = filled_;
  std::memmove(buffer_.data(), buffer_.data() + begin, filled_ - begin);
  filled_ -= begin;
  searched_ = filled_;
}

void Replay::feed(std::string_view text) {
  while (!text.empty()) {
    const std::span<char> room = space();
    const std::size_t n = std::min(room.size(), text.size());
    std::memcpy(room.data(), text.data(), n);
    text.remove_prefix(n);
    take(n);
  }
}

void Replay::finish() {
  if (filled_ > 0 && !skipping_) take_line({buffer_.data(), filled_});
  filled_ = searched_ = 0;
  skipping_ = false;
  flush();
}

void Replay::take_line(std::string_view line) {
  ++line_;
  if (line_ == 1 && line.starts_with(kByteOrderMark)) line.remove_prefix(kByteOrderMark.size());
  if (line.size() > kMaxLineLength) {
    case_.id = "null";
    return answer_with_error({"the line is longer than 64 MiB", kMaxLineLength});
  }
  if (line.find_first_not_of(" \t\r") == std::string_view::npos) return;
  if (const auto read = reader_.read(line, case_)) {
    ++cases_;
    run(case_);
  } else {
    answer_with_error(read.error());
  }
}

void Replay::run(const Case& replayed) {
  responders::Scripted responder(replayed.hops);
  if (replayed.session != session_) {
    session_ = replayed.session;
    for (browser::PreflightCache& cache : caches_) cache.clear();
  }
  for (std::size_t i = 0; i < engines_.size(); ++i) {
    responder.rewind();
    browser::Fetch fetch(engines_[i], replayed.intent, session_.empty() ? nullptr : &caches_[i], replayed.at);
    while (const browser::Request* request = fetch.next()) fetch.deliver(responder.respond(*request));
    append_result(out_, replayed.id, engines_[i], std::move(fetch).take_outcome());
  }
  if (out_.size() >= kOutputBlock) flush();
}

void Replay::answer_with_error(const CaseError& error) {
  ++bad_lines_;
  append_error(out_, case_.id, file_, line_, error);
  if (out_.size() >= kOutputBlock) flush();
}

void Replay::flush() {
  if (!out_.empty()) sink_(out_);
  out_.clear();
}

}  // namespace crosscheck::replay
