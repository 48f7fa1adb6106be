// SPDX-License-Identifier: Apache-2.0
//
// What to write in place of a mistake, and how each format of a policy spells it.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace crosscheck::policy {

enum class Spelling : std::uint8_t {
  kPlain,  ///< of a policy that was built in code: a text is its bytes
  kYaml,
  kJson,
  kToml,
};

/// Advice in words, or a value that takes the place of what is marked.
class Instead {
 public:
  Instead() = default;
  /// Advice.
  Instead(std::string words) : text_(std::move(words)) {}  // NOLINT(google-explicit-constructor)
  Instead(const char* words) : text_(words) {}             // NOLINT(google-explicit-constructor)
  /// A number, true or false, which are the same in every format.
  static Instead value(std::string value) { return {Kind::kValue, std::move(value), {}}; }
  /// Nothing when the text is empty.
  static Instead text(std::string text) { return {Kind::kText, std::move(text), {}}; }
  static Instead texts(std::vector<std::string> texts) { return {Kind::kTexts, {}, std::move(texts)}; }
  static Instead key(std::string_view name) { return {Kind::kKey, std::string(name), {}}; }
  /// An entry of `routes` with this path; nothing when it is empty.
  static Instead route(std::string path) { return {Kind::kRoute, std::move(path), {}}; }
  /// Advice: a map where a list of maps belongs.
  static Instead in_list() { return {Kind::kInList, {}, {}}; }
  /// A key and its list.
  static Instead setting(std::string_view name, std::vector<std::string> texts) {
    return {Kind::kSetting, std::string(name), std::move(texts)};
  }
  /// A whole policy of that one key.
  static Instead policy(std::string_view name, std::vector<std::string> texts) {
    return {Kind::kPolicy, std::string(name), std::move(texts)};
  }

  [[nodiscard]] bool is_words() const noexcept { return kind_ == Kind::kWords || kind_ == Kind::kInList; }
  [[nodiscard]] bool is_text() const noexcept { return kind_ == Kind::kText; }
  [[nodiscard]] bool is_texts() const noexcept { return kind_ == Kind::kTexts; }
  /// Of a text.
  [[nodiscard]] const std::string& text() const noexcept { return text_; }
  /// Of a list of texts.
  [[nodiscard]] const std::vector<std::string>& texts() const noexcept { return texts_; }

  [[nodiscard]] std::string spelled(Spelling spelling) const;

 private:
  enum class Kind : std::uint8_t { kWords, kInList, kValue, kText, kTexts, kKey, kRoute, kSetting, kPolicy };
  Instead(Kind kind, std::string text, std::vector<std::string> texts)
      : kind_(kind), text_(std::move(text)), texts_(std::move(texts)) {}

  Kind kind_ = Kind::kWords;
  std::string text_;
  std::vector<std::string> texts_;
};

}  // namespace crosscheck::policy
