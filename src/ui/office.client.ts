import './styles/office.css'
