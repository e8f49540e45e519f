import "./big.js"
