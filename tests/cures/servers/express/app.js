// SPDX-License-Identifier: Apache-2.0
'use strict';
const express = require('express');
const app = express();
// @first
// @login
app.all('/v1/items', (request, response) => response.json([]));
app.all('/v1/crash', () => { throw new Error('on purpose'); });
app.all('/v1/upload', express.json(), (request, response) => response.json({ fields: Object.keys(request.body).length }));
app.listen($PORT, '127.0.0.1');
